import * as v from 'valibot';

const schema = v.object({
  api: v.literal('interactions'),
  /** Id of the interaction at Google. */
  id: v.string(),
  /** SHA-256 of the picture that it ended with: where the next base is that one, it need not be sent again. */
  pictureId: v.string(),
});

/** What goes from turn to turn of a branch: each names the interaction that it follows, so branches stay apart. */
export type InteractionState = v.InferOutput<typeof schema>;

/** How long Google keeps interactions of paid keys: 55 days. Those of free keys go after one; then the base alone is sent. */
export const keptMs = 55 * 24 * 60 * 60 * 1000;

/** A state of this API; undefined for any other. */
export function readInteractionState(state: unknown): InteractionState | undefined {
  const result = v.safeParse(schema, state);
  return result.success ? result.output : undefined;
}

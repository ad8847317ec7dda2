import * as v from 'valibot';

/** One piece of what a model answered, as it must go back: its signature stands for what the model thought. */
export interface AnsweredPart {
  text?: string;
  picture?: { bytes: Uint8Array; mimeType: string };
  thoughtSignature?: string;
}

/** An instruction and its answer. */
export interface Exchange {
  instruction: string;
  parts: AnsweredPart[];
}

/** What goes from turn to turn of a branch. A cache: without it, the turn is asked for with its base alone. */
export interface ConversationState {
  api: 'generate-content';
  /** Signatures are understood by the model that gave them only. */
  model: string;
  /** Oldest first. */
  exchanges: Exchange[];
}

/** Each turn of a session stores its own copy: so it holds the newest exchanges, as many as fit. */
const mostBytes = 4 * 1024 * 1024;

const schema = v.object({
  api: v.literal('generate-content'),
  model: v.string(),
  exchanges: v.array(
    v.object({
      instruction: v.string(),
      parts: v.array(
        v.object({
          text: v.exactOptional(v.string()),
          picture: v.exactOptional(v.object({ bytes: v.instance(Uint8Array), mimeType: v.string() })),
          thoughtSignature: v.exactOptional(v.string()),
        }),
      ),
    }),
  ),
});

/** The exchanges in a state of this model; none in any other. */
export function readConversation(state: unknown, model: string): Exchange[] {
  const result = v.safeParse(schema, state);
  return result.success && result.output.model === model ? result.output.exchanges : [];
}

/** The state after one more exchange. Undefined: even that one is too large. */
export function extendConversation(
  model: string,
  exchanges: readonly Exchange[],
): ConversationState | undefined {
  let room = mostBytes;
  const kept: Exchange[] = [];
  for (const exchange of exchanges.toReversed()) {
    room -= countBytes(exchange);
    if (room < 0) break;
    kept.unshift(exchange);
  }
  return kept.length > 0 ? { api: 'generate-content', model, exchanges: kept } : undefined;
}

function countBytes({ instruction, parts }: Exchange): number {
  const sizes = parts.map(
    ({ text = '', thoughtSignature = '', picture }) =>
      text.length + thoughtSignature.length + (picture?.bytes.length ?? 0),
  );
  return sizes.reduce((sum, size) => sum + size, instruction.length);
}

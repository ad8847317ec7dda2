import { InvalidRequestError } from '@pentimento/engine';
import * as v from 'valibot';

const turnOptionsSchema = v.strictObject({
  /** Denoising steps. Default: the manifest's. */
  steps: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200))),
});

/** The adapter's own options of a turn (`options.local` of a turn's request). */
export type LocalTurnOptions = v.InferOutput<typeof turnOptionsSchema>;

/** Validates the options of a turn. @throws InvalidRequestError */
export function parseTurnOptions(options: unknown): LocalTurnOptions {
  const result = v.safeParse(turnOptionsSchema, options ?? {});
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new InvalidRequestError({
    message: `Option ${v.getDotPath(issue) ?? 'of the local adapter'}: ${issue.message}. Correct it.`,
  });
}

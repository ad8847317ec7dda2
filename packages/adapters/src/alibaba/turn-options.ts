import * as v from 'valibot';

/** Options of a turn, `options.alibaba` of its request. */
export const turnOptionsSchema = v.strictObject({
  /** What to avoid, at most 500 letters. */
  negativePrompt: v.optional(v.pipe(v.string(), v.maxLength(500))),
  /** Whether a text model writes the words anew before they are drawn. Default false: what was not asked for stays out. */
  promptExtend: v.optional(v.boolean()),
  /** Writes "Qwen-Image" into a corner of the picture. Default false. */
  watermark: v.optional(v.boolean()),
});

/** The adapter's own options of a turn. */
export type AlibabaTurnOptions = v.InferOutput<typeof turnOptionsSchema>;

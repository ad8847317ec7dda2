import * as v from 'valibot';

/** Options of a turn, `options['openai-compatible']` of its request. */
export const turnOptionsSchema = v.strictObject({
  /** Denoising steps. Default: the server's. */
  steps: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))),
  /** Classifier-free guidance. Default: the server's. */
  guidanceScale: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
  /** What to avoid. */
  negativePrompt: v.optional(v.string()),
  /** Previews on the way, 0 to 3, where the server streams pictures. Default 2; none with several candidates. */
  partialImages: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3))),
  /** Words on the way, where the server streams words: only models that write before they draw do, others refuse. Default false. */
  streamsWords: v.optional(v.boolean()),
  /** Fields of your server that nobody else has, sent as they are. */
  fields: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]))),
});

/** The adapter's own options of a turn. */
export type OpenaiCompatibleTurnOptions = v.InferOutput<typeof turnOptionsSchema>;

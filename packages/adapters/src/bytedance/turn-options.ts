import * as v from 'valibot';

/** Options of a turn, `options.bytedance` of its request. */
export const turnOptionsSchema = v.strictObject({
  /** Writes "AI generated" into a corner of the picture. Default false. */
  watermark: v.optional(v.boolean()),
  /** How the model rewrites the words for itself: `fast` is quicker, `standard` better. Default: the provider's. */
  promptOptimization: v.optional(v.picklist(['standard', 'fast'])),
  /** Format of the result, of models that know more than one (5.0). Default `png`, the only one without loss. */
  outputFormat: v.optional(v.picklist(['png', 'jpeg'])),
});

/** The adapter's own options of a turn. */
export type BytedanceTurnOptions = v.InferOutput<typeof turnOptionsSchema>;

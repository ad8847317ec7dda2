import * as v from 'valibot';

/** Options of a turn, `options.together` of its request. Not every model takes each. */
export const turnOptionsSchema = v.strictObject({
  /** Steps of the diffusion, 1 to 50. More looks better and takes longer. Default: the model's. */
  steps: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50))),
  /** How closely it keeps to the words: 1 to 5 free, 8 to 10 faithful. Default: the model's. */
  guidanceScale: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(20))),
  /** What shall not be in the picture. Default: nothing. */
  negativePrompt: v.optional(v.string()),
  /** Format of the result. Default `png`, the only one without loss. */
  outputFormat: v.optional(v.picklist(['png', 'jpeg'])),
});

/** The adapter's own options of a turn. */
export type TogetherTurnOptions = v.InferOutput<typeof turnOptionsSchema>;

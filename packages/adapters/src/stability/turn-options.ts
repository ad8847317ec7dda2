import * as v from 'valibot';

const text = v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(10_000)));

/** Options of a turn, `options.stability` of its request. */
export const turnOptionsSchema = v.strictObject({
  /** What `search-and-replace` looks for, or `search-and-recolor` recolours: needed there. */
  searchPrompt: text,
  /** What should not be in the picture. */
  negativePrompt: text,
  /** By how many pixels the mask's edge is softened outwards, 0 to 20, for `inpaint` and `erase`. Default: the provider's 5. */
  growMask: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20))),
  /** A look, such as `photographic` or `line-art`, where the model has such. */
  stylePreset: text,
  /** How closely Stable Diffusion 3.5 follows the prompt, 1 to 10. */
  cfgScale: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(10))),
  /** Format of the result. Default `png`, the one without loss. */
  outputFormat: v.optional(v.picklist(['png', 'webp', 'jpeg'])),
});

/** The adapter's own options of a turn. */
export type StabilityTurnOptions = v.InferOutput<typeof turnOptionsSchema>;

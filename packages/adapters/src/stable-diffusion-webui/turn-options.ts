import * as v from 'valibot';

const integer = (least: number, most: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most)));

/** Options of a turn, `options['stable-diffusion-webui']` of its request. */
export const turnOptionsSchema = v.strictObject({
  /** What to avoid. */
  negativePrompt: v.optional(v.string()),
  /** Denoising steps. Default: the server's. */
  steps: integer(1, 150),
  /** Classifier-free guidance (`cfg_scale`). Default: the server's. */
  guidanceScale: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(30))),
  /** Sampler by name. Default: that of the settings, else the server's. */
  sampler: v.optional(v.string()),
  /** Noise schedule by name, on servers that keep it apart from the sampler. */
  scheduler: v.optional(v.string()),
  /** How far the mask's edge is softened, in pixels. Default 4. */
  maskBlur: integer(0, 64),
  /** What the masked place starts from. Default `original`. */
  maskContent: v.optional(v.picklist(['fill', 'original', 'noise', 'nothing'])),
});

/** The adapter's own options of a turn. */
export type StableDiffusionWebuiTurnOptions = v.InferOutput<typeof turnOptionsSchema>;

import * as v from 'valibot';

/** Options of a turn, `options.comfyui` of its request. What a workflow has no slot for is left out, with a warning. */
export const turnOptionsSchema = v.strictObject({
  /** What to avoid. */
  negativePrompt: v.optional(v.string()),
  /** Denoising steps. Default: the workflow's. */
  steps: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000))),
  /** Classifier-free guidance. Default: the workflow's. */
  guidanceScale: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
  /** Sampler by the server's name, such as `dpmpp_2m`. Default: the workflow's. */
  sampler: v.optional(v.string()),
  /** Noise schedule by the server's name, such as `karras`. Default: the workflow's. */
  scheduler: v.optional(v.string()),
  /** Any input of the workflow: `{ '12.strength': 0.4 }`. */
  inputs: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]))),
});

/** The adapter's own options of a turn. */
export type ComfyuiTurnOptions = v.InferOutput<typeof turnOptionsSchema>;

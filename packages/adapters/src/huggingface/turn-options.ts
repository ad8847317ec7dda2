import * as v from 'valibot';

/** Options of a turn, `options.huggingface` of its request. */
export const turnOptionsSchema = v.strictObject({
  /** Further parameters of the model, such as `{ guidance_scale: 4, num_inference_steps: 30 }`. They win over what is sent otherwise. */
  parameters: v.optional(v.record(v.string(), v.unknown())),
});

/** The adapter's own options of a turn. */
export type HuggingfaceTurnOptions = v.InferOutput<typeof turnOptionsSchema>;

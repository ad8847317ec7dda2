import * as v from 'valibot';

const integer = v.pipe(v.number(), v.integer());
const base64 = v.pipe(v.string(), v.base64());

/** What `txt2img` takes, of what the adapter can send: strictly, the real one passes over what it does not know. */
const generation = {
  prompt: v.string(),
  width: v.pipe(integer, v.multipleOf(8)),
  height: v.pipe(integer, v.multipleOf(8)),
  seed: v.pipe(integer, v.minValue(-1)),
  batch_size: v.pipe(integer, v.minValue(1)),
  negative_prompt: v.optional(v.string()),
  steps: v.optional(integer, 20),
  cfg_scale: v.optional(v.number()),
  sampler_name: v.optional(v.string()),
  scheduler: v.optional(v.string()),
  override_settings: v.strictObject({ sd_model_checkpoint: v.string() }),
  override_settings_restore_afterwards: v.boolean(),
  force_task_id: v.optional(v.string()),
};
export const generationParameters = v.strictObject(generation);

/** What `img2img` takes besides. */
export const editParameters = v.strictObject({
  ...generation,
  init_images: v.pipe(v.array(base64), v.length(1)),
  denoising_strength: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  mask: v.optional(base64),
  inpainting_mask_invert: v.optional(v.picklist([0, 1])),
  mask_blur: v.optional(integer),
  inpainting_fill: v.optional(v.picklist([0, 1, 2, 3])),
  inpaint_full_res: v.optional(v.boolean()),
});

/** Parameters of either address. */
export type WebuiParameters = v.InferOutput<typeof generationParameters> &
  Partial<v.InferOutput<typeof editParameters>>;

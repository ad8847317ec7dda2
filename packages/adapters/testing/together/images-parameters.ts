import * as v from 'valibot';

const address = v.pipe(v.string(), v.regex(/^(data:image\/(png|jpeg|webp);base64,|https:\/\/)/));
const side = v.pipe(v.number(), v.integer(), v.multipleOf(16), v.minValue(64), v.maxValue(4096));

/** Body of `images/generations`, strictly. Source: the vendor's SDK, 0.52.0, `ImageGenerateParams`. */
export const imagesParameters = v.strictObject({
  model: v.string(),
  prompt: v.pipe(v.string(), v.minLength(1)),
  response_format: v.optional(v.picklist(['base64', 'url'])),
  output_format: v.optional(v.picklist(['png', 'jpeg'])),
  width: v.optional(side),
  height: v.optional(side),
  n: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4))),
  seed: v.optional(v.pipe(v.number(), v.integer())),
  steps: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50))),
  guidance_scale: v.optional(v.number()),
  negative_prompt: v.optional(v.string()),
  image_url: v.optional(address),
  reference_images: v.optional(v.pipe(v.array(address), v.maxLength(8))),
});

export type ImagesParameters = v.InferOutput<typeof imagesParameters>;

import * as v from 'valibot';

const integer = (least: number, most: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most)));
const picture = v.pipe(
  v.string(),
  v.regex(/^data:image\/(png|jpeg|webp);base64,/, 'Failed to download the file'),
);
const size = v.optional(v.strictObject({ width: v.number(), height: v.number() }));
const common = {
  prompt: v.pipe(v.string(), v.minLength(1)),
  seed: integer(0, 2 ** 32 - 1),
  output_format: v.optional(v.picklist(['jpeg', 'png', 'webp'])),
  num_images: integer(1, 6),
};

/** FLUX.3: shapes and tiers, no pixels, no seed. */
export const flux3Input = v.strictObject({
  prompt: common.prompt,
  image_urls: v.optional(v.pipe(v.array(picture), v.minLength(1), v.maxLength(10))),
  aspect_ratio: v.optional(v.pipe(v.string(), v.regex(/^(auto|\d+:\d+)$/))),
  resolution: v.optional(v.picklist(['768sq', '1k', '1.5k', '2k', '4k'])),
});

/** Models that paint inside a mask. */
export const fillInput = v.strictObject({ ...common, image_url: picture, mask_url: picture });

/** All others, as far as they agree. */
export const commonInput = v.strictObject({
  ...common,
  image_size: size,
  image_url: v.optional(picture),
  image_urls: v.optional(v.pipe(v.array(picture), v.minLength(1), v.maxLength(10))),
  guidance_scale: v.optional(v.number()),
  num_inference_steps: integer(1, 50),
});

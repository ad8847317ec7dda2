import * as v from 'valibot';

const picture = v.strictObject({
  url: v.pipe(v.string(), v.regex(/^(data:image\/(png|jpeg|webp);base64,|https:\/\/)/)),
  type: v.optional(v.literal('image_url')),
});

const shared = {
  model: v.string(),
  prompt: v.pipe(v.string(), v.minLength(1)),
  n: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10))),
  response_format: v.optional(v.picklist(['b64_json', 'url'])),
  aspect_ratio: v.optional(v.pipe(v.string(), v.regex(/^(auto|[\d.]+:[\d.]+)$/))),
  resolution: v.optional(v.picklist(['1k', '1.5k', '2k'])),
  quality: v.optional(v.picklist(['low', 'medium', 'high'])),
  user: v.optional(v.string()),
};

/** Bodies of both addresses, strictly. Source: `src/xai-image-model.ts` of @ai-sdk/xai, 5.0.12. */
export const generationParameters = v.strictObject(shared);
export const editParameters = v.pipe(
  v.strictObject({
    ...shared,
    image: v.optional(picture),
    images: v.optional(v.pipe(v.array(picture), v.minLength(2), v.maxLength(3))),
  }),
  v.check(({ image, images }) => (image === undefined) !== (images === undefined), 'image or images'),
);

export type ImagesParameters = v.InferOutput<typeof editParameters>;

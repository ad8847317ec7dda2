import * as v from 'valibot';

/** Body of `images`, strictly. Source: the vendor's SDK, 1.3.19, `ImageGenerationRequest$Outbound`. */
export const imagesParameters = v.strictObject({
  model: v.string(),
  prompt: v.pipe(v.string(), v.minLength(1)),
  input_references: v.optional(
    v.array(
      v.strictObject({
        type: v.literal('image_url'),
        image_url: v.strictObject({ url: v.pipe(v.string(), v.regex(/^(data:image\/|https:\/\/)/)) }),
      }),
    ),
  ),
  n: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10))),
  aspect_ratio: v.optional(v.pipe(v.string(), v.regex(/^(auto|[\d.]+:[\d.]+)$/))),
  resolution: v.optional(v.picklist(['512', '1K', '2K', '4K'])),
  quality: v.optional(v.picklist(['auto', 'low', 'medium', 'high', 'xhigh', 'max'])),
  background: v.optional(v.picklist(['auto', 'transparent', 'opaque'])),
  output_format: v.optional(v.picklist(['png', 'jpeg', 'webp', 'svg'])),
  output_compression: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))),
  seed: v.optional(v.pipe(v.number(), v.integer())),
  provider: v.optional(v.record(v.string(), v.unknown())),
  stream: v.optional(v.boolean()),
});

export type ImagesParameters = v.InferOutput<typeof imagesParameters>;

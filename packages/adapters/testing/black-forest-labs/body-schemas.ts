import * as v from 'valibot';

const integer = (least: number, most: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most)));
const picture = v.pipe(v.string(), v.base64('Invalid base64 image'));
const format = v.optional(v.picklist(['jpeg', 'png']));
const pixels = v.optional(
  v.pipe(v.number(), v.integer(), v.minValue(64), v.multipleOf(16, 'Input should be a multiple of 16')),
);

/** FLUX.3: shapes and tiers, no pixels, no seed. */
export const flux3Body = v.strictObject({
  prompt: v.pipe(v.string(), v.minLength(1)),
  images: v.optional(v.pipe(v.array(picture), v.minLength(1), v.maxLength(10))),
  aspect_ratio: v.optional(v.pipe(v.string(), v.regex(/^(auto|\d+:\d+)$/))),
  resolution: v.optional(v.picklist(['768sq', '1k', '1.5k', '2k', '4k'])),
  safety_tolerance: integer(0, 4),
  grounding: v.optional(v.boolean()),
});

const inputImages = Object.fromEntries(
  ['', '_2', '_3', '_4', '_5', '_6', '_7', '_8'].map((end) => [`input_image${end}`, v.optional(picture)]),
);

/** FLUX.2. */
export const flux2Body = v.strictObject({
  prompt: v.pipe(v.string(), v.minLength(1)),
  ...inputImages,
  width: pixels,
  height: pixels,
  seed: integer(0, 2 ** 32 - 1),
  safety_tolerance: integer(0, 6),
  output_format: format,
  prompt_upsampling: v.optional(v.boolean()),
  steps: integer(1, 50),
  guidance: v.optional(v.pipe(v.number(), v.minValue(1.5), v.maxValue(10))),
});

/** FLUX.1 Fill. */
export const fillBody = v.strictObject({
  prompt: v.optional(v.string()),
  image: picture,
  mask: v.optional(picture),
  seed: integer(0, 2 ** 32 - 1),
  safety_tolerance: integer(0, 6),
  output_format: format,
  prompt_upsampling: v.optional(v.boolean()),
  steps: integer(15, 50),
  guidance: v.optional(v.pipe(v.number(), v.minValue(1.5), v.maxValue(100))),
});

import * as v from 'valibot';

const text = v.pipe(v.string(), v.maxLength(32_000), v.minLength(1));
const integer = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** What `images/generations` and `images/edits` have in common, strictly. Source: the vendor's SDK, 7.57.0, `resources/images.d.ts`. */
const shared = {
  prompt: text,
  model: v.string(),
  background: v.optional(v.picklist(['transparent', 'opaque', 'auto'])),
  complexity: v.optional(v.picklist(['low', 'medium', 'high'])),
  moderation: v.optional(v.picklist(['auto', 'low'])),
  n: v.optional(integer(1, 10)),
  output_compression: v.optional(integer(0, 100)),
  output_format: v.optional(v.picklist(['png', 'webp', 'jpeg'])),
  partial_images: v.optional(integer(0, 3)),
  quality: v.optional(v.picklist(['low', 'medium', 'high', 'xhigh', 'max', 'auto'])),
  safety_identifier: v.optional(v.string()),
  size: v.optional(v.pipe(v.string(), v.regex(/^(auto|\d+x\d+)$/), v.check(isValidSize, 'invalid size'))),
  stream: v.optional(v.boolean()),
};

export const generationParameters = v.strictObject(shared);
export const editParameters = v.strictObject({
  ...shared,
  input_fidelity: v.optional(v.picklist(['high', 'low'])),
});

/** Parameters of either address. */
export type ImageParameters = v.InferOutput<typeof editParameters>;

/** Both sides multiples of 16, 1:3 to 3:1, 655,360 to 8,294,400 pixels, no side over 3,840. */
function isValidSize(size: string): boolean {
  if (size === 'auto') return true;
  const [width = 0, height = 0] = size.split('x').map(Number);
  const pixels = width * height;
  return (
    width % 16 === 0 &&
    height % 16 === 0 &&
    Math.max(width, height) <= 3840 &&
    Math.max(width / height, height / width) <= 3 &&
    pixels >= 655_360 &&
    pixels <= 8_294_400
  );
}

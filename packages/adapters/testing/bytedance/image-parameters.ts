import * as v from 'valibot';

const picture = v.pipe(v.string(), v.regex(/^data:image\/(png|jpeg|webp);base64,/));

/** Body of `POST /images/generations`, strictly. Sources: see the adapter's `profile.ts`. */
export const imageParameters = v.strictObject({
  model: v.string(),
  prompt: v.pipe(v.string(), v.minLength(1)),
  image: v.optional(v.union([picture, v.pipe(v.array(picture), v.minLength(1), v.maxLength(14))])),
  size: v.pipe(
    v.string(),
    v.regex(/^([1234]K|\d+x\d+)$/),
    v.check(isLargeEnough, 'image size must be at least 3686400 pixels'),
  ),
  sequential_image_generation: v.picklist(['disabled', 'auto']),
  response_format: v.picklist(['url', 'b64_json']),
  watermark: v.boolean(),
  output_format: v.optional(v.picklist(['png', 'jpeg'])),
  optimize_prompt_options: v.optional(v.strictObject({ mode: v.picklist(['standard', 'fast']) })),
});

function isLargeEnough(size: string): boolean {
  const [width = 0, height = 0] = size.split('x').map(Number);
  return size.endsWith('K') || width * height >= 2560 * 1440;
}

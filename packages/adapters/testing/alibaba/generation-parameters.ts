import * as v from 'valibot';

const integer = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const part = v.union([
  v.strictObject({ image: v.pipe(v.string(), v.regex(/^data:image\/(png|jpeg|webp);base64,/)) }),
  v.strictObject({ text: v.pipe(v.string(), v.minLength(1)) }),
]);

/** Body of `multimodal-generation/generation`, strictly. Sources: see the adapter's `profile.ts`. */
export const generationParameters = v.strictObject({
  model: v.string(),
  input: v.strictObject({
    messages: v.strictTuple([
      v.strictObject({
        role: v.literal('user'),
        content: v.pipe(v.array(part), v.minLength(1), v.maxLength(4)),
      }),
    ]),
  }),
  parameters: v.strictObject({
    n: v.optional(integer(1, 6)),
    size: v.optional(v.pipe(v.string(), v.regex(/^\d+\*\d+$/), v.check(isValidSize, 'size out of range'))),
    seed: v.optional(integer(0, 2_147_483_647)),
    negative_prompt: v.optional(v.pipe(v.string(), v.maxLength(500))),
    prompt_extend: v.boolean(),
    watermark: v.boolean(),
  }),
});

/** From 512 × 512 to 2048 × 2048 pixels in all. */
function isValidSize(size: string): boolean {
  const [width = 0, height = 0] = size.split('*').map(Number);
  return width * height >= 512 * 512 && width * height <= 2048 * 2048;
}

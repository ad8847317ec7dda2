import * as v from 'valibot';

const number = (least: number, most: number) =>
  v.optional(v.pipe(v.string(), v.toNumber(), v.minValue(least), v.maxValue(most)));
const text = v.pipe(v.string(), v.minLength(1, 'cannot be blank'), v.maxLength(10_000));
const output_format = v.optional(v.picklist(['jpeg', 'png', 'webp']));
const file = v.instance(Blob);
const aspect_ratio = v.optional(
  v.picklist(['1:1', '16:9', '21:9', '2:3', '3:2', '4:5', '5:4', '9:16', '9:21']),
);
const seed = number(0, 4_294_967_294);
const negative_prompt = v.optional(text);
const style_preset = v.optional(text);
const grow_mask = number(0, 20);

/** A form's fields by address, strictly. */
export const formSchemas = {
  'generate/ultra': v.strictObject({
    prompt: text,
    negative_prompt,
    aspect_ratio,
    seed,
    output_format,
    style_preset,
    image: v.optional(file),
    strength: number(0, 1),
  }),
  'generate/core': v.strictObject({
    prompt: text,
    negative_prompt,
    aspect_ratio,
    seed,
    output_format,
    style_preset,
  }),
  'generate/sd3': v.strictObject({
    prompt: text,
    model: v.pipe(v.string(), v.regex(/^sd/)),
    mode: v.optional(v.picklist(['text-to-image', 'image-to-image'])),
    negative_prompt,
    aspect_ratio,
    seed,
    output_format,
    style_preset,
    cfg_scale: number(1, 10),
    image: v.optional(file),
    strength: number(0, 1),
  }),
  'edit/inpaint': v.strictObject({
    prompt: text,
    image: file,
    mask: v.optional(file),
    negative_prompt,
    seed,
    output_format,
    grow_mask,
    style_preset,
  }),
  'edit/erase': v.strictObject({ image: file, mask: v.optional(file), seed, output_format, grow_mask }),
  'edit/search-and-replace': v.strictObject({
    prompt: text,
    search_prompt: text,
    image: file,
    negative_prompt,
    seed,
    output_format,
    grow_mask,
    style_preset,
  }),
  'edit/search-and-recolor': v.strictObject({
    prompt: text,
    select_prompt: text,
    image: file,
    negative_prompt,
    seed,
    output_format,
    grow_mask,
    style_preset,
  }),
  'edit/remove-background': v.strictObject({ image: file, output_format }),
  'edit/replace-background-and-relight': v.strictObject({
    subject_image: file,
    background_prompt: v.optional(text),
    negative_prompt,
    seed,
    output_format,
  }),
};

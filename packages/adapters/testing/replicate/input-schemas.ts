import * as v from 'valibot';

const integer = (least: number, most: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most)));
const file = v.pipe(
  v.string(),
  v.regex(/^(data:image\/(png|jpeg|webp);base64,|https?:)/, 'Does not match format uri'),
);
const files = v.optional(v.array(file));

export const requestSchema = v.strictObject({
  version: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  input: v.record(v.string(), v.unknown()),
});

/** All inputs of the models here; each takes a part of them. */
const entries = {
  prompt: v.pipe(v.string(), v.minLength(1)),
  input_images: files,
  image_input: files,
  images: files,
  image: v.optional(file),
  mask: v.optional(file),
  aspect_ratio: v.optional(v.string()),
  resolution: v.optional(v.picklist(['768sq', '1k', '1.5k', '2k', '4k'])),
  width: integer(256, 4096),
  height: integer(256, 4096),
  num_outputs: integer(1, 4),
  seed: integer(0, 2 ** 32 - 1),
  output_format: v.optional(v.picklist(['webp', 'jpg', 'png'])),
  grounding: v.optional(v.boolean()),
};

const all = v.strictObject(entries);
type Inputs = v.GenericSchema<unknown, v.InferOutput<typeof all>>;

const common = ['prompt', 'seed', 'output_format'] as const;
const taken: Readonly<Record<string, readonly (keyof typeof entries)[]>> = {
  'black-forest-labs/flux-3-image': [
    'prompt',
    'output_format',
    'images',
    'aspect_ratio',
    'resolution',
    'grounding',
  ],
  'black-forest-labs/flux-2-pro': [...common, 'input_images', 'aspect_ratio', 'width', 'height'],
  'bytedance/seedream-4.5': ['prompt', 'image_input', 'width', 'height'],
  'black-forest-labs/flux-fill-pro': [...common, 'image', 'mask'],
  'somebody/painter': [...common, 'image_input', 'width', 'height', 'num_outputs'],
};

/** What a model takes, strictly; a version that is named by its hash takes everything. */
export function inputsOf(model: string): Inputs {
  const names = taken[model];
  if (!names) return all;
  const picked = Object.fromEntries(names.map((name) => [name, entries[name]]));
  return v.strictObject(picked) as unknown as Inputs;
}

import * as v from 'valibot';
import type { ModelInputs } from './replicate-model.ts';

const propertySchema = v.object({ type: v.nullish(v.string()) });
const schemasSchema = v.objectWithRest(
  { Input: v.object({ properties: v.record(v.string(), propertySchema) }) },
  v.unknown(),
);
const openApiSchema = v.object({ components: v.object({ schemas: schemasSchema }) });
const enumSchema = v.object({ enum: v.array(v.string()) });

/** What models call the same thing, the usual first. */
const names = {
  pictures: ['input_images', 'image_input', 'images', 'image', 'input_image', 'image_prompt'],
  mask: ['mask', 'mask_image'],
  candidates: ['num_outputs', 'num_images', 'number_of_images'],
  strength: ['prompt_strength', 'strength'],
} as const;

/** What a model's own description says of its inputs. Undefined: it has none, or one that cannot be read. */
export function readInputs(openApi: unknown): ModelInputs | undefined {
  const parsed = v.safeParse(openApiSchema, openApi);
  if (!parsed.success) return undefined;
  const { Input: input, ...others } = parsed.output.components.schemas;
  const { properties } = input;
  const find = (wanted: readonly string[]): string | undefined => wanted.find((name) => name in properties);
  const choices = (name: string): readonly string[] => {
    const listed = v.safeParse(enumSchema, others[name]);
    return name in properties && listed.success ? listed.output.enum : [];
  };
  const [pictures, mask] = [find(names.pictures), find(names.mask)];
  const [candidates, strength] = [find(names.candidates), find(names.strength)];
  const ratios = choices('aspect_ratio');
  const formats = choices('output_format');
  return {
    ...(pictures !== undefined && {
      pictures: { name: pictures, isList: properties[pictures]?.type === 'array' },
    }),
    ...(mask !== undefined && { mask }),
    ...(candidates !== undefined && { candidates }),
    ...(strength !== undefined && { strength }),
    ...('seed' in properties && { seed: true }),
    ...(formats.length > 0 && { formats }),
    ...(ratios.includes('custom') && { needsCustomRatio: true }),
    size: sizeOf(properties, { ratios, resolutions: choices('resolution') }),
  };
}

function sizeOf(
  properties: Readonly<Record<string, unknown>>,
  { ratios, resolutions }: { ratios: readonly string[]; resolutions: readonly string[] },
): ModelInputs['size'] {
  if (resolutions.includes('768sq')) return 'flux-3';
  if ('width' in properties && 'height' in properties) return 'pixels';
  return ratios.length > 0 ? ratios : 'none';
}

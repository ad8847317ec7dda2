import type { Capabilities, ModelDescriptor } from '@pentimento/engine';

const common: Capabilities = {
  generate: true,
  edit: true,
  mask: 'none',
  markup: false,
  maxReferences: 2,
  maxCandidates: 6,
  previews: 'none',
  conversation: 'none',
  seed: true,
  transparency: false,
  negativePrompt: true,
  strength: false,
  size: { multipleOf: 16, minPixels: 512 * 512, maxPixels: 2048 * 2048, maxRatio: 4 },
  reach: 'relay',
};

const asOf = '2026-11-22';

/** The models that are known, the recommended one first. Sources and date: see `profile.ts`. */
export const models: readonly ModelDescriptor[] = [
  { id: 'qwen-image-3.0-pro', label: 'Qwen-Image 3.0 Pro', capabilities: common },
  { id: 'qwen-image-3.0', label: 'Qwen-Image 3.0', capabilities: common },
  {
    id: 'qwen-image-2.0-pro',
    label: 'Qwen-Image 2.0 Pro',
    capabilities: common,
    pricing: { perImageUsd: 0.075, asOf },
  },
  {
    id: 'qwen-image-2.0',
    label: 'Qwen-Image 2.0',
    capabilities: common,
    pricing: { perImageUsd: 0.035, asOf },
  },
  {
    id: 'qwen-image-edit-plus',
    label: 'Qwen-Image Edit Plus',
    capabilities: { ...common, generate: false },
  },
  {
    id: 'qwen-image-plus',
    label: 'Qwen-Image Plus',
    capabilities: {
      ...common,
      edit: false,
      maxReferences: 0,
      maxCandidates: 1,
      size: {
        list: [
          [1664, 928],
          [1472, 1104],
          [1328, 1328],
          [1104, 1472],
          [928, 1664],
        ],
      },
    },
  },
];

/** What is assumed of a model that came after this was written: what its family has in common, and no price. */
export const unknownModel: ModelDescriptor = {
  id: 'qwen-image-…',
  label: 'Other image models',
  capabilities: common,
};

/** A model by id: a known one, a dated snapshot of a known one, else the family's defaults under that id. */
export function findModel(id: string): ModelDescriptor {
  const date = /-\d{4}-\d{2}-\d{2}$/;
  const known = models.find((model) => model.id === id.replace(date, ''));
  if (known?.id === id) return known;
  return known
    ? { ...known, id, label: `${known.label} (${id.slice(-10)})` }
    : { ...unknownModel, id, label: id };
}

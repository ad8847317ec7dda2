import type { Capabilities, ModelDescriptor } from '@pentimento/engine';

const common: Capabilities = {
  generate: true,
  edit: true,
  mask: 'none',
  markup: false,
  maxReferences: 0,
  maxCandidates: 1,
  previews: 'none',
  conversation: 'none',
  seed: true,
  transparency: false,
  negativePrompt: false,
  strength: false,
  size: { multipleOf: 16, minPixels: 262_144, maxPixels: 2_097_152, maxRatio: 4 },
  reach: 'direct',
};

/** On the hub a model has one task. */
export const capabilitiesOf = {
  'text-to-image': { ...common, edit: false },
  'image-to-image': { ...common, generate: false },
} as const;

/** What a model is for. */
export type HuggingfaceTask = keyof typeof capabilitiesOf;

const describe = (id: string, label: string, task: HuggingfaceTask, licence: string): ModelDescriptor => ({
  id,
  label,
  licence,
  capabilities: capabilitiesOf[task],
});

/** The models that are known, the recommended one first. */
export const models: readonly ModelDescriptor[] = [
  describe('Qwen/Qwen-Image', 'Qwen-Image', 'text-to-image', 'Apache-2.0'),
  describe('Qwen/Qwen-Image-Edit-2511', 'Qwen-Image-Edit 2511', 'image-to-image', 'Apache-2.0'),
  describe('black-forest-labs/FLUX.1-schnell', 'FLUX.1 [schnell]', 'text-to-image', 'Apache-2.0'),
  describe(
    'black-forest-labs/FLUX.1-Kontext-dev',
    'FLUX.1 Kontext [dev]',
    'image-to-image',
    'FLUX.1 [dev] Non-Commercial License',
  ),
  describe(
    'stabilityai/stable-diffusion-xl-base-1.0',
    'Stable Diffusion XL',
    'text-to-image',
    'CreativeML Open RAIL++-M',
  ),
];

/** What is assumed of a model that is not known: either task. The hub tells which when it is used. */
export const unknownModel: ModelDescriptor = {
  id: 'owner/name',
  label: 'Other image models',
  capabilities: common,
};

/** A model by id, with or without `:provider`: a known one, else the defaults under that id. */
export function findModel(id: string): ModelDescriptor {
  const [name] = id.split(':');
  const known = models.find((model) => model.id === name);
  return known ? { ...known, id } : { ...unknownModel, id, label: id };
}

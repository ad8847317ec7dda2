import type { Capabilities, SizeCapability } from '@pentimento/engine';
import type { StabilityModel } from './stability-model.ts';

/** What it draws for each of its shapes. */
export const drawnSizes: SizeCapability & { list: [number, number][] } = {
  list: [
    [1024, 1024],
    [1344, 768],
    [1536, 640],
    [832, 1216],
    [1216, 832],
    [896, 1088],
    [1088, 896],
    [768, 1344],
    [640, 1536],
  ],
};
const editSize: SizeCapability = { multipleOf: 1, minPixels: 4096, maxPixels: 9_437_184, maxRatio: 2.5 };

const drawing: Capabilities = {
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
  negativePrompt: true,
  strength: true,
  size: drawnSizes,
  // Whether pages may call it is not documented.
  reach: 'relay',
};
const editing: Capabilities = { ...drawing, generate: false, strength: false, size: editSize };

const price = (perImageUsd: number) => ({ perImageUsd, asOf: '2026-11-22' });

const stableDiffusion = (id: string, label: string, perImageUsd: number): StabilityModel => ({
  path: '/generate/sd3',
  prompt: 'prompt',
  picture: 'image',
  modelField: id,
  options: ['negativePrompt', 'outputFormat', 'cfgScale', 'stylePreset'],
  descriptor: { id, label, capabilities: drawing, pricing: price(perImageUsd) },
});

/** The models that are known, the recommended one first. Sources and date: see `profile.ts`. */
export const models: readonly StabilityModel[] = [
  {
    path: '/generate/ultra',
    prompt: 'prompt',
    picture: 'image',
    options: ['negativePrompt', 'outputFormat', 'stylePreset'],
    descriptor: {
      id: 'stable-image-ultra',
      label: 'Stable Image Ultra',
      capabilities: drawing,
      pricing: price(0.08),
    },
  },
  {
    path: '/edit/inpaint',
    prompt: 'prompt',
    picture: 'image',
    options: ['negativePrompt', 'outputFormat', 'growMask', 'stylePreset'],
    descriptor: {
      id: 'inpaint',
      label: 'Inpaint',
      // It softens the mask's edge outwards.
      capabilities: { ...editing, mask: 'hint' },
      pricing: price(0.05),
    },
  },
  {
    path: '/edit/erase',
    picture: 'image',
    options: ['outputFormat', 'growMask'],
    descriptor: {
      id: 'erase',
      label: 'Erase',
      capabilities: { ...editing, mask: 'hint', negativePrompt: false },
      pricing: price(0.05),
    },
  },
  {
    path: '/edit/search-and-replace',
    prompt: 'prompt',
    picture: 'image',
    search: 'search_prompt',
    options: ['searchPrompt', 'negativePrompt', 'outputFormat', 'growMask', 'stylePreset'],
    descriptor: {
      id: 'search-and-replace',
      label: 'Search and Replace',
      capabilities: editing,
      pricing: price(0.05),
    },
  },
  {
    path: '/edit/search-and-recolor',
    prompt: 'prompt',
    picture: 'image',
    search: 'select_prompt',
    options: ['searchPrompt', 'negativePrompt', 'outputFormat', 'growMask', 'stylePreset'],
    descriptor: {
      id: 'search-and-recolor',
      label: 'Search and Recolor',
      capabilities: editing,
      pricing: price(0.05),
    },
  },
  {
    path: '/edit/remove-background',
    picture: 'image',
    options: ['outputFormat'],
    descriptor: {
      id: 'remove-background',
      label: 'Remove Background',
      capabilities: { ...editing, seed: false, negativePrompt: false, transparency: true },
      pricing: price(0.05),
    },
  },
  {
    path: '/edit/replace-background-and-relight',
    prompt: 'background_prompt',
    picture: 'subject_image',
    isJob: true,
    options: ['negativePrompt', 'outputFormat'],
    descriptor: {
      id: 'replace-background-and-relight',
      label: 'Replace Background and Relight',
      capabilities: editing,
      pricing: price(0.08),
    },
  },
  {
    path: '/generate/core',
    prompt: 'prompt',
    options: ['negativePrompt', 'outputFormat', 'stylePreset'],
    descriptor: {
      id: 'stable-image-core',
      label: 'Stable Image Core',
      capabilities: { ...drawing, edit: false, strength: false },
      pricing: price(0.03),
    },
  },
  stableDiffusion('sd3.5-large', 'Stable Diffusion 3.5 Large', 0.065),
  stableDiffusion('sd3.5-large-turbo', 'Stable Diffusion 3.5 Large Turbo', 0.04),
  stableDiffusion('sd3.5-medium', 'Stable Diffusion 3.5 Medium', 0.035),
];

/** What is assumed of a model that came after this was written: that it is one of the Stable Diffusion family. */
export const unknownModel: StabilityModel = {
  path: '/generate/sd3',
  prompt: 'prompt',
  picture: 'image',
  options: ['negativePrompt', 'outputFormat', 'cfgScale', 'stylePreset'],
  descriptor: { id: 'sd…', label: 'Other Stable Diffusion models', capabilities: drawing },
};

/** A model by id: a known one, else the family's defaults under that id. */
export function findModel(id: string): StabilityModel {
  const known = models.find(({ descriptor }) => descriptor.id === id);
  return (
    known ?? { ...unknownModel, modelField: id, descriptor: { ...unknownModel.descriptor, id, label: id } }
  );
}

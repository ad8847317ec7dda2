import type { Capabilities, SizeCapability } from '@pentimento/engine';
import type { ReplicateModel } from './replicate-model.ts';

const flux3Size: SizeCapability = {
  multipleOf: 16,
  minPixels: 589_824,
  maxPixels: 16_777_216,
  maxRatio: 2.34,
};
const flux2Size: SizeCapability = { multipleOf: 32, minPixels: 65_536, maxPixels: 2_097_152, maxRatio: 2 };
const seedreamSize: SizeCapability = {
  multipleOf: 16,
  minPixels: 1_048_576,
  maxPixels: 16_777_216,
  maxRatio: 4,
};

/** What all models have in common, and what is assumed of those that are not known. */
export const common: Capabilities = {
  generate: true,
  edit: true,
  mask: 'none',
  markup: false,
  maxReferences: 7,
  maxCandidates: 1,
  previews: 'progress',
  conversation: 'none',
  seed: true,
  transparency: false,
  negativePrompt: false,
  strength: false,
  size: flux2Size,
  // The API is closed to pages, on purpose.
  reach: 'relay',
};

const asOf = '2026-11-22';
const formats = ['webp', 'jpg', 'png'];

/** The models that are known, the recommended one first. Sources and date: see `profile.ts`. */
export const models: readonly ReplicateModel[] = [
  {
    inputs: { pictures: { name: 'images', isList: true }, size: 'flux-3', formats },
    descriptor: {
      id: 'black-forest-labs/flux-3-image',
      label: 'FLUX.3 Image',
      capabilities: { ...common, maxReferences: 9, seed: false, size: flux3Size },
    },
  },
  {
    inputs: {
      pictures: { name: 'input_images', isList: true },
      size: 'pixels',
      needsCustomRatio: true,
      seed: true,
      formats,
    },
    chargesInput: true,
    descriptor: {
      id: 'black-forest-labs/flux-2-pro',
      label: 'FLUX.2 [pro]',
      capabilities: common,
      pricing: { perImageUsd: 0.015, perMegapixelUsd: 0.015, asOf },
    },
  },
  {
    inputs: { pictures: { name: 'image_input', isList: true }, size: 'pixels' },
    descriptor: {
      id: 'bytedance/seedream-4.5',
      label: 'Seedream 4.5',
      capabilities: { ...common, maxReferences: 13, seed: false, size: seedreamSize },
      pricing: { perImageUsd: 0.04, asOf },
    },
  },
  {
    inputs: {
      pictures: { name: 'image', isList: false },
      mask: 'mask',
      size: 'none',
      seed: true,
      formats: ['jpg', 'png'],
    },
    descriptor: {
      id: 'black-forest-labs/flux-fill-pro',
      label: 'FLUX.1 Fill [pro]',
      // It paints inside the mask only, but what is outside goes through its encoder, too.
      capabilities: { ...common, generate: false, mask: 'hint', maxReferences: 0 },
      pricing: { perImageUsd: 0.05, asOf },
    },
  },
];

/** What is assumed of a model before the API has told what its inputs are called. */
export const unknownModel: ReplicateModel = {
  descriptor: {
    id: 'owner/name',
    label: 'Other image models',
    capabilities: { ...common, maxReferences: 3 },
  },
};

/** A model by id: a known one, else the defaults under that id. */
export function findModel(id: string): ReplicateModel {
  const known = models.find(({ descriptor }) => descriptor.id === id);
  return known ?? { descriptor: { ...unknownModel.descriptor, id, label: id } };
}

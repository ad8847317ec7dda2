import type { Capabilities, SizeCapability } from '@pentimento/engine';
import type { FalModel } from './fal-model.ts';

const flux3Size: SizeCapability = {
  multipleOf: 16,
  minPixels: 589_824,
  maxPixels: 16_777_216,
  maxRatio: 2.34,
};
const fluxSize: SizeCapability = { multipleOf: 16, minPixels: 262_144, maxPixels: 4_194_304, maxRatio: 4 };
const seedreamSize: SizeCapability = {
  multipleOf: 16,
  minPixels: 3_686_400,
  maxPixels: 16_777_216,
  maxRatio: 16,
};

const common: Capabilities = {
  generate: true,
  edit: true,
  mask: 'none',
  markup: false,
  maxReferences: 7,
  maxCandidates: 1,
  previews: 'none',
  conversation: 'none',
  seed: true,
  transparency: false,
  negativePrompt: false,
  strength: false,
  size: fluxSize,
  reach: 'direct',
};

const asOf = '2026-11-22';

/** The models that are known, the recommended one first. Sources and date: see `profile.ts`. */
export const models: readonly FalModel[] = [
  {
    generate: 'blackforestlabs/flux-3/text-to-image',
    edit: 'blackforestlabs/flux-3/edit-image',
    pictures: 'image_urls',
    size: 'flux-3',
    chargesInput: false,
    descriptor: {
      id: 'blackforestlabs/flux-3',
      label: 'FLUX.3 Image',
      capabilities: { ...common, maxReferences: 9, seed: false, size: flux3Size },
      pricing: { perImageUsd: 0.048, asOf },
    },
  },
  {
    generate: 'fal-ai/flux-2-pro',
    edit: 'fal-ai/flux-2-pro/edit',
    pictures: 'image_urls',
    size: 'image_size',
    chargesInput: true,
    descriptor: {
      id: 'fal-ai/flux-2-pro',
      label: 'FLUX.2 [pro]',
      capabilities: common,
      pricing: { perImageUsd: 0.015, perMegapixelUsd: 0.015, asOf },
    },
  },
  {
    generate: 'fal-ai/flux-2',
    edit: 'fal-ai/flux-2/edit',
    pictures: 'image_urls',
    size: 'image_size',
    chargesInput: true,
    descriptor: {
      id: 'fal-ai/flux-2',
      label: 'FLUX.2 [dev]',
      capabilities: { ...common, maxReferences: 3, maxCandidates: 4 },
      pricing: { perMegapixelUsd: 0.012, asOf },
    },
  },
  {
    generate: 'fal-ai/bytedance/seedream/v4.5/text-to-image',
    edit: 'fal-ai/bytedance/seedream/v4.5/edit',
    pictures: 'image_urls',
    size: 'image_size',
    chargesInput: false,
    descriptor: {
      id: 'fal-ai/bytedance/seedream/v4.5',
      label: 'Seedream 4.5',
      capabilities: { ...common, maxReferences: 9, maxCandidates: 6, size: seedreamSize },
      pricing: { perImageUsd: 0.04, asOf },
    },
  },
  {
    edit: 'fal-ai/flux-pro/v1/fill',
    pictures: 'image_url',
    size: 'image_size',
    chargesInput: false,
    descriptor: {
      id: 'fal-ai/flux-pro/v1/fill',
      label: 'FLUX.1 [pro] Fill',
      // It paints inside the mask only, but what is outside goes through its encoder, too.
      capabilities: { ...common, generate: false, mask: 'hint', maxReferences: 0, maxCandidates: 4 },
      pricing: { perMegapixelUsd: 0.05, asOf },
    },
  },
];

/** What is assumed of a model that is not known: what its address says about it, and no price. */
export const unknownModel: FalModel = {
  generate: 'owner/model',
  pictures: 'both',
  size: 'image_size',
  chargesInput: false,
  descriptor: {
    id: 'owner/model',
    label: 'Other image models',
    capabilities: { ...common, edit: false, maxReferences: 0 },
  },
};

const changes = /edit|image-to-image|kontext|remix|redux/;
const paintsInMask = /inpaint|fill/;

/** A model by id: a known one or one of its addresses, else what the address says. */
export function findModel(id: string): FalModel {
  const known = models.find(
    ({ descriptor, generate, edit }) => descriptor.id === id || generate === id || edit === id,
  );
  if (known)
    return known.descriptor.id === id ? known : { ...known, descriptor: { ...known.descriptor, id } };
  const { capabilities } = unknownModel.descriptor;
  const { generate: _, ...rest } = unknownModel;
  if (paintsInMask.test(id)) {
    const ofMask: Capabilities = { ...capabilities, generate: false, edit: true, mask: 'hint' };
    return { ...rest, edit: id, pictures: 'image_url', descriptor: { id, label: id, capabilities: ofMask } };
  }
  if (changes.test(id)) {
    const ofEdit: Capabilities = { ...capabilities, generate: false, edit: true, maxReferences: 3 };
    return { ...rest, edit: id, descriptor: { id, label: id, capabilities: ofEdit } };
  }
  return { ...rest, generate: id, descriptor: { id, label: id, capabilities } };
}

import type { Capabilities, ModelDescriptor, SizeCapability } from '@pentimento/engine';
import type { FluxModel } from './flux-model.ts';

const flux3Size: SizeCapability = {
  multipleOf: 16,
  minPixels: 589_824,
  maxPixels: 16_777_216,
  maxRatio: 2.34,
};
const flux2Size: SizeCapability = { multipleOf: 16, minPixels: 4096, maxPixels: 4_194_304, maxRatio: 8 };

const common: Capabilities = {
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
  // The API could be called from a page; the pictures that it points to cannot be read there.
  reach: 'relay',
};

const asOf = '2026-11-22';
const price = (perImageUsd: number, perMegapixelUsd: number): NonNullable<ModelDescriptor['pricing']> => ({
  perImageUsd,
  perMegapixelUsd,
  asOf,
});

const flux2 = { dialect: 'flux-2', options: ['outputFormat', 'promptUpsampling'] } as const;

/** The models that are known, the recommended one first. Sources and date: see `profile.ts`. */
export const models: readonly FluxModel[] = [
  {
    dialect: 'flux-3',
    options: ['grounding'],
    descriptor: {
      id: 'flux-3-image',
      label: 'FLUX.3 Image',
      capabilities: { ...common, maxReferences: 9, seed: false, size: flux3Size },
      pricing: { perImageUsd: 0.048, asOf },
    },
  },
  {
    ...flux2,
    descriptor: {
      id: 'flux-2-pro',
      label: 'FLUX.2 [pro]',
      capabilities: common,
      pricing: price(0.015, 0.015),
    },
  },
  {
    ...flux2,
    descriptor: {
      id: 'flux-2-max',
      label: 'FLUX.2 [max]',
      capabilities: common,
      pricing: price(0.04, 0.03),
    },
  },
  {
    dialect: 'flux-2',
    options: ['outputFormat', 'promptUpsampling', 'steps', 'guidance'],
    descriptor: {
      id: 'flux-2-flex',
      label: 'FLUX.2 [flex]',
      capabilities: common,
      pricing: price(0, 0.05),
    },
  },
  {
    ...flux2,
    descriptor: {
      id: 'flux-2-klein-9b',
      label: 'FLUX.2 [klein] 9B',
      capabilities: { ...common, maxReferences: 3 },
      pricing: price(0.013, 0.002),
    },
  },
  {
    ...flux2,
    descriptor: {
      id: 'flux-2-klein-4b',
      label: 'FLUX.2 [klein] 4B',
      capabilities: { ...common, maxReferences: 3 },
      pricing: price(0.013, 0.001),
    },
  },
  {
    dialect: 'fill',
    options: ['outputFormat', 'promptUpsampling', 'steps', 'guidance'],
    descriptor: {
      id: 'flux-pro-1.0-fill',
      label: 'FLUX.1 Fill [pro]',
      // It paints inside the mask only, but what is outside goes through its encoder, too.
      capabilities: { ...common, generate: false, mask: 'hint', maxReferences: 0 },
      pricing: { perImageUsd: 0.05, asOf },
    },
  },
];

/** What is assumed of a model that came after this was written: what FLUX.2 has in common, and no price. */
export const unknownModel: FluxModel = {
  ...flux2,
  descriptor: { id: 'flux-…', label: 'Other FLUX models', capabilities: common },
};

const find = (id: string): FluxModel | undefined => models.find(({ descriptor }) => descriptor.id === id);

/** A model by id: a known one, else what its family has in common, under that id. */
export function findModel(id: string): FluxModel {
  const known = find(id);
  if (known) return known;
  const family = id.startsWith('flux-3')
    ? find('flux-3-image')
    : id.includes('fill')
      ? find('flux-pro-1.0-fill')
      : undefined;
  const { descriptor, ...rest } = family ?? unknownModel;
  return { ...rest, descriptor: { id, label: id, capabilities: descriptor.capabilities } };
}

import type { Capabilities, SizeCapability } from '@pentimento/engine';
import type { BytedanceModel } from './bytedance-model.ts';

const maxPixels = 4096 * 4096;
/** From 4.5 on, nothing below 2560 × 1440. */
const largeSize: SizeCapability = { multipleOf: 8, minPixels: 2560 * 1440, maxPixels, maxRatio: 16 };

const common: Capabilities = {
  generate: true,
  edit: true,
  mask: 'none',
  markup: false,
  maxReferences: 9,
  maxCandidates: 1,
  previews: 'none',
  conversation: 'none',
  seed: false,
  transparency: false,
  negativePrompt: false,
  strength: false,
  size: largeSize,
  reach: 'relay',
};

const asOf = '2026-11-22';

/** The models that are known, the recommended one first. Sources and date: see `profile.ts`. */
export const models: readonly BytedanceModel[] = [
  {
    hasOutputFormat: true,
    descriptor: {
      id: 'seedream-5-0-260128',
      label: 'Seedream 5.0 Lite',
      capabilities: { ...common, maxReferences: 13, size: { ...largeSize, maxPixels: 3072 * 3072 } },
      pricing: { perImageUsd: 0.035, asOf },
    },
  },
  {
    hasOutputFormat: false,
    descriptor: {
      id: 'seedream-4-5-251128',
      label: 'Seedream 4.5',
      capabilities: common,
      pricing: { perImageUsd: 0.04, asOf },
    },
  },
  {
    hasOutputFormat: false,
    descriptor: {
      id: 'seedream-4-0-250828',
      label: 'Seedream 4.0',
      capabilities: { ...common, size: { ...largeSize, minPixels: 1280 * 720 } },
      pricing: { perImageUsd: 0.03, asOf },
    },
  },
];

/** What is assumed of a model that came after this was written: what its family has in common, and no price. */
export const unknownModel: BytedanceModel = {
  hasOutputFormat: false,
  descriptor: { id: 'seedream-…', label: 'Other image models', capabilities: common },
};

/** A model by id: a known one, also under its name in China (`doubao-…`) or of another day, else the family's defaults under that id. */
export function findModel(id: string): BytedanceModel {
  const family = (name: string): string => name.replace(/^doubao-/, '').replace(/-\d{6}$/, '');
  const known = models.find(({ descriptor }) => family(descriptor.id) === family(id));
  const model = known ?? unknownModel;
  if (model.descriptor.id === id) return model;
  const label = known ? `${known.descriptor.label} (${id})` : id;
  return { ...model, descriptor: { ...model.descriptor, id, label } };
}

import type { Capabilities, ModelDescriptor, SizeCapability } from '@pentimento/engine';
import type { OpenaiModel } from './openai-model.ts';

const anySize: SizeCapability = { multipleOf: 16, minPixels: 655_360, maxPixels: 8_294_400, maxRatio: 3 };
const threeSizes: SizeCapability = {
  list: [
    [1024, 1024],
    [1536, 1024],
    [1024, 1536],
  ],
};

const common: Capabilities = {
  generate: true,
  edit: true,
  mask: 'hint',
  markup: false,
  maxReferences: 15,
  maxCandidates: 10,
  previews: 'image',
  conversation: 'none',
  seed: false,
  transparency: true,
  negativePrompt: false,
  strength: false,
  size: anySize,
  reach: 'direct',
};

const asOf = '2026-11-22';
const currentPrices = { textInput: 5, imageInput: 8, imageOutput: 30 };
/** A square of a megapixel in medium quality. */
const currentPricing: NonNullable<ModelDescriptor['pricing']> = { perImageUsd: 0.053, asOf };

const withPlan = { hasComplexity: true, inputFidelity: [], tokenPrices: currentPrices } as const;
const withoutPlan = { ...withPlan, hasComplexity: false } as const;

/** The models that are known, the recommended one first. Sources and date: see `profile.ts`. */
export const models: readonly OpenaiModel[] = [
  {
    ...withPlan,
    descriptor: {
      id: 'gpt-image-2.6-flare',
      label: 'GPT Image 2.6 Flare',
      capabilities: { ...common, markup: true },
      pricing: currentPricing,
    },
  },
  {
    ...withPlan,
    descriptor: {
      id: 'gpt-image-2.6-sunburst',
      label: 'GPT Image 2.6 Sunburst',
      capabilities: { ...common, markup: true },
      pricing: currentPricing,
    },
  },
  {
    ...withoutPlan,
    descriptor: {
      id: 'gpt-image-2.5-flare',
      label: 'GPT Image 2.5 Flare',
      capabilities: { ...common, markup: true },
      pricing: currentPricing,
    },
  },
  {
    ...withoutPlan,
    descriptor: {
      id: 'gpt-image-2.5-sunburst',
      label: 'GPT Image 2.5 Sunburst',
      capabilities: { ...common, markup: true },
      pricing: currentPricing,
    },
  },
  {
    ...withoutPlan,
    descriptor: {
      id: 'gpt-image-2',
      label: 'GPT Image 2',
      capabilities: common,
      pricing: currentPricing,
    },
  },
  {
    hasComplexity: false,
    inputFidelity: ['low', 'high'],
    tokenPrices: { textInput: 5, imageInput: 8, imageOutput: 32 },
    descriptor: {
      id: 'gpt-image-1.5',
      label: 'GPT Image 1.5',
      capabilities: { ...common, size: threeSizes },
      pricing: { perImageUsd: 0.034, asOf },
    },
  },
  {
    hasComplexity: false,
    inputFidelity: ['low'],
    tokenPrices: { textInput: 2, imageInput: 2.5, imageOutput: 8 },
    descriptor: {
      id: 'gpt-image-1-mini',
      label: 'GPT Image 1 Mini',
      capabilities: { ...common, size: threeSizes },
      pricing: { perImageUsd: 0.008, asOf },
    },
  },
];

/** What is assumed of a model that came after this was written: what its family has in common, and no price. */
export const unknownModel: OpenaiModel = {
  hasComplexity: false,
  inputFidelity: [],
  descriptor: { id: 'gpt-image-…', label: 'Other image models', capabilities: common },
};

/** Ids that can be image models of this provider. */
export const imageModelId = /^(gpt|chatgpt)-image/;

/** A model by id: a known one, a dated snapshot of a known one, else the family's defaults under that id. */
export function findModel(id: string): OpenaiModel {
  const known = models.find(({ descriptor }) => descriptor.id === id.replace(/-\d{4}-\d{2}-\d{2}$/, ''));
  const model = known ?? unknownModel;
  if (model.descriptor.id === id) return model;
  const label = known ? `${known.descriptor.label} (${id.slice(-10)})` : id;
  return { ...model, descriptor: { ...model.descriptor, id, label } };
}

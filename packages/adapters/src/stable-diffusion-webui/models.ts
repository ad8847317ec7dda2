import type { Capabilities, ModelDescriptor } from '@pentimento/engine';

const capabilities: Capabilities = {
  generate: true,
  edit: true,
  mask: 'hint',
  markup: false,
  maxReferences: 0,
  maxCandidates: 8,
  previews: 'image',
  conversation: 'none',
  seed: true,
  transparency: false,
  negativePrompt: true,
  strength: true,
  size: { multipleOf: 8, minPixels: 65_536, maxPixels: 4_194_304, maxRatio: 4 },
  reach: 'direct',
};

/** What is known of a checkpoint by its name. */
export function describeModel(id: string): ModelDescriptor {
  return { id, label: id, capabilities };
}

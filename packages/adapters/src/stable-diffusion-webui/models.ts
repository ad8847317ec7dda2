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

/** Checkpoints that were trained on a megapixel, by what their files are called. All others: 512 × 512. */
const megapixelNames =
  /xl|pony|illustrious|noob|animagine|flux|sd[-_.]?3|chroma|qwen|z[-_.]?image|lumina|hidream|kolors/i;

/** What is known of a checkpoint by its name. */
export function describeModel(id: string): ModelDescriptor {
  return { id, label: id, capabilities };
}

/** The side of the square that a checkpoint was trained on, in pixels. */
export function trainedSide(id: string): number {
  return megapixelNames.test(id) ? 1024 : 512;
}

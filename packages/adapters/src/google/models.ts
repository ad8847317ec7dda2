import type { Capabilities, ModelDescriptor } from '@pentimento/engine';
import { listShapeSizes } from '../shared/shapes/list-shape-sizes.ts';
import type { Resolution } from '../shared/shapes/shape.ts';
import type { GoogleModel } from './google-model.ts';
import { longShapes, olderShapes, shapes } from './shapes.ts';

const asOf = '2026-11-22';

interface ModelFacts extends Omit<GoogleModel, 'descriptor'> {
  readonly id: string;
  readonly label: string;
  readonly maxReferences: number;
  /** US dollars for one picture in 1K. Absent: not known. */
  readonly perImageUsd?: number;
}

function describe(facts: ModelFacts): GoogleModel {
  const { id, label, maxReferences, perImageUsd, ...model } = facts;
  const capabilities: Capabilities = {
    generate: true,
    edit: true,
    mask: 'none',
    markup: false,
    maxReferences,
    maxCandidates: 1,
    previews: model.showsThoughts ? 'image' : 'none',
    conversation: 'client',
    seed: false,
    transparency: false,
    negativePrompt: false,
    strength: false,
    size: { list: listShapeSizes(model) },
    reach: 'direct',
  };
  const pricing: ModelDescriptor['pricing'] = perImageUsd === undefined ? undefined : { perImageUsd, asOf };
  return { ...model, descriptor: { id, label, capabilities, ...(pricing && { pricing }) } };
}

const usual: Resolution = { name: '1K', scale: 1 };
const larger: readonly Resolution[] = [usual, { name: '2K', scale: 2 }, { name: '4K', scale: 4 }];

/** The models that are known, the recommended one first. Sources and date: see `profile.ts`. */
export const models: readonly GoogleModel[] = [
  describe({
    id: 'gemini-nano-banana-2.1',
    label: 'Nano Banana 2.1',
    maxReferences: 13,
    perImageUsd: 0.0336,
    shapes: [...shapes, ...longShapes],
    resolutions: larger,
    showsThoughts: true,
    tokenPrices: { input: 1.5, output: 7.5, imageOutput: 30 },
  }),
  describe({
    id: 'gemini-3-pro-image',
    label: 'Nano Banana Pro',
    maxReferences: 13,
    perImageUsd: 0.134,
    shapes,
    resolutions: larger,
    showsThoughts: true,
    tokenPrices: { input: 2, output: 12, imageOutput: 120 },
  }),
  describe({
    id: 'gemini-3.1-flash-lite-image',
    label: 'Nano Banana 2 Lite',
    maxReferences: 13,
    perImageUsd: 0.0336,
    shapes: [...shapes, ...longShapes],
    resolutions: [usual],
    showsThoughts: false,
    tokenPrices: { input: 0.25, output: 1.5, imageOutput: 30 },
  }),
  describe({
    id: 'gemini-2.5-flash-image',
    label: 'Nano Banana',
    maxReferences: 2,
    perImageUsd: 0.039,
    shapes: olderShapes,
    resolutions: [usual],
    showsThoughts: false,
    tokenPrices: { input: 0.3, output: 2.5, imageOutput: 30 },
  }),
];

/** What is assumed of a model that came after this was written: what its family has in common, and no price. */
export const unknownModel: GoogleModel = describe({
  id: 'gemini-…-image',
  label: 'Other image models',
  maxReferences: 13,
  shapes,
  resolutions: [usual],
  showsThoughts: false,
});

/** Ids that can be image models of this API. */
export const imageModelId = /^gemini-.*image|nano-banana/;

/** A model by id: a known one or its preview, else the family's defaults under that id. */
export function findModel(id: string): GoogleModel {
  const known = models.find(({ descriptor }) => descriptor.id === id.replace(/-preview(-[\d-]+)?$/, ''));
  const model = known ?? unknownModel;
  if (model.descriptor.id === id) return model;
  const label = known ? `${known.descriptor.label} (preview)` : id;
  return { ...model, descriptor: { ...model.descriptor, id, label } };
}

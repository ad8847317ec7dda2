import type { ModelDescriptor } from '@pentimento/engine';
import { listShapeSizes } from '../shared/shapes/list-shape-sizes.ts';
import type { Resolution, Shape } from '../shared/shapes/shape.ts';
import type { XaiModel } from './xai-model.ts';

const asOf = '2026-11-22';

const shape = (aspectRatio: string, width: number, height: number): Shape => ({ aspectRatio, width, height });

/** Sizes in 1k; in 2k each side is twice as long. Source: see `profile.ts`. */
const shapes: readonly Shape[] = [
  shape('1:1', 1024, 1024),
  shape('3:4', 896, 1280),
  shape('4:3', 1280, 896),
  shape('2:3', 864, 1296),
  shape('3:2', 1296, 864),
  shape('9:16', 768, 1408),
  shape('16:9', 1408, 768),
  shape('1:2', 704, 1408),
  shape('2:1', 1408, 704),
  shape('9:19.5', 576, 1248),
  shape('19.5:9', 1248, 576),
  shape('9:20', 576, 1280),
  shape('20:9', 1280, 576),
];

const usual: Resolution = { name: '1k', scale: 1 };
const both: readonly Resolution[] = [usual, { name: '2k', scale: 2 }];

function describe(facts: {
  id: string;
  label: string;
  resolutions: readonly Resolution[];
  hasQuality: boolean;
  perImageUsd?: number;
}): XaiModel {
  const { id, label, resolutions, hasQuality, perImageUsd } = facts;
  const descriptor: ModelDescriptor = {
    id,
    label,
    capabilities: {
      generate: true,
      edit: true,
      mask: 'none',
      markup: false,
      maxReferences: 2,
      maxCandidates: 10,
      previews: 'none',
      conversation: 'none',
      seed: false,
      transparency: false,
      negativePrompt: false,
      strength: false,
      size: { list: listShapeSizes({ shapes, resolutions }) },
      // Whether pages may call it is not known: to count on a relay is safe.
      reach: 'relay',
    },
    ...(perImageUsd !== undefined && { pricing: { perImageUsd, asOf } }),
  };
  return { descriptor, shapes, resolutions, hasQuality };
}

/** The models that are known, the recommended one first. Sources and date: see `profile.ts`. */
export const models: readonly XaiModel[] = [
  describe({
    id: 'grok-imagine-image-2.0',
    label: 'Grok Imagine 2.0',
    resolutions: both,
    hasQuality: true,
    perImageUsd: 0.06,
  }),
  describe({
    id: 'grok-imagine-image-quality',
    label: 'Grok Imagine Quality',
    resolutions: both,
    hasQuality: false,
    perImageUsd: 0.05,
  }),
  describe({
    id: 'grok-imagine-image',
    label: 'Grok Imagine',
    resolutions: [usual],
    hasQuality: false,
    perImageUsd: 0.02,
  }),
];

/** What is assumed of a model that came after this was written: what its family has in common, and no price. */
export const unknownModel: XaiModel = describe({
  id: 'grok-imagine-…',
  label: 'Other image models',
  resolutions: [usual],
  hasQuality: true,
});

/** Ids that can be image models of this provider. */
export const imageModelId = /image/;

/** A model by id: a known one, else the family's defaults under that id. */
export function findModel(id: string): XaiModel {
  const known = models.find(({ descriptor }) => descriptor.id === id);
  return known ?? { ...unknownModel, descriptor: { ...unknownModel.descriptor, id, label: id } };
}

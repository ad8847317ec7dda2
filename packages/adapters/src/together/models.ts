import type { TogetherModel } from './together-model.ts';

const asOf = '2026-11-22';

/** Up to four megapixels. */
const largeSize = { multipleOf: 16, minPixels: 65_536, maxPixels: 4_194_304, maxRatio: 4 };
/** Up to a square of 1,440 pixels. */
const usualSize = { ...largeSize, maxPixels: 2_073_600 };

function describe(facts: {
  id: string;
  label: string;
  pictureField: TogetherModel['pictureField'];
  maxReferences?: number;
  size: TogetherModel['size'];
  perMegapixelUsd?: number;
}): TogetherModel {
  const { id, label, pictureField, maxReferences = 0, size, perMegapixelUsd } = facts;
  return {
    pictureField,
    size,
    descriptor: {
      id,
      label,
      capabilities: {
        generate: true,
        edit: pictureField !== undefined,
        mask: 'none',
        markup: false,
        maxReferences,
        maxCandidates: 4,
        previews: 'none',
        conversation: 'none',
        seed: true,
        transparency: false,
        negativePrompt: false,
        strength: false,
        size,
        // Whether pages may call it is not known: to count on a relay is safe.
        reach: 'relay',
      },
      ...(perMegapixelUsd !== undefined && { pricing: { perMegapixelUsd, asOf } }),
    },
  };
}

const flux2 = { pictureField: 'reference_images', maxReferences: 7, size: largeSize } as const;
const kontext = { pictureField: 'image_url', size: usualSize } as const;

/** The models that are known, the recommended one first. Sources and date: see `profile.ts`. */
export const models: readonly TogetherModel[] = [
  describe({ ...flux2, id: 'black-forest-labs/FLUX.2-pro', label: 'FLUX.2 [pro]', perMegapixelUsd: 0.03 }),
  describe({ ...flux2, id: 'black-forest-labs/FLUX.2-max', label: 'FLUX.2 [max]', perMegapixelUsd: 0.07 }),
  describe({ ...flux2, id: 'black-forest-labs/FLUX.2-flex', label: 'FLUX.2 [flex]' }),
  describe({ ...flux2, id: 'black-forest-labs/FLUX.2-dev', label: 'FLUX.2 [dev]' }),
  describe({
    ...kontext,
    id: 'black-forest-labs/FLUX.1-kontext-pro',
    label: 'FLUX.1 Kontext [pro]',
    perMegapixelUsd: 0.04,
  }),
  describe({
    ...kontext,
    id: 'black-forest-labs/FLUX.1-kontext-max',
    label: 'FLUX.1 Kontext [max]',
    perMegapixelUsd: 0.08,
  }),
  describe({
    id: 'black-forest-labs/FLUX.1.1-pro',
    label: 'FLUX 1.1 [pro]',
    pictureField: undefined,
    size: usualSize,
    perMegapixelUsd: 0.04,
  }),
  describe({
    id: 'black-forest-labs/FLUX.1-schnell',
    label: 'FLUX.1 [schnell]',
    pictureField: undefined,
    size: usualSize,
    perMegapixelUsd: 0.0027,
  }),
];

/** What is assumed of a model that came after this was written, and no price. */
export const unknownModel: TogetherModel = describe({
  id: 'vendor/…',
  label: 'Other image models',
  pictureField: 'reference_images',
  maxReferences: 3,
  size: usualSize,
});

/** A model by id: a known one, else the defaults under that id. */
export function findModel(id: string, label = id): TogetherModel {
  const known = models.find(({ descriptor }) => descriptor.id === id);
  return known ?? { ...unknownModel, descriptor: { ...unknownModel.descriptor, id, label } };
}

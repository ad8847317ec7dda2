import type { ModelDescriptor } from '@pentimento/engine';
import * as v from 'valibot';

const size = v.union([
  v.object({
    multipleOf: v.number(),
    minPixels: v.number(),
    maxPixels: v.number(),
    maxRatio: v.number(),
  }),
  v.object({ list: v.array(v.tuple([v.number(), v.number()])) }),
]);

/** A model as a relay lists it; its id is `adapter:model` of the server. */
export const wireModelSchema = v.object({
  id: v.string(),
  label: v.string(),
  capabilities: v.object({
    generate: v.boolean(),
    edit: v.boolean(),
    mask: v.picklist(['exact', 'hint', 'none']),
    markup: v.boolean(),
    maxReferences: v.number(),
    maxCandidates: v.number(),
    previews: v.picklist(['image', 'progress', 'none']),
    conversation: v.picklist(['server', 'client', 'none']),
    seed: v.boolean(),
    transparency: v.boolean(),
    negativePrompt: v.boolean(),
    strength: v.boolean(),
    size,
    reach: v.picklist(['device', 'direct', 'relay']),
  }),
  licence: v.exactOptional(v.string()),
  pricing: v.exactOptional(
    v.object({
      perImageUsd: v.exactOptional(v.number()),
      perMegapixelUsd: v.exactOptional(v.number()),
      asOf: v.exactOptional(v.string()),
    }),
  ),
  promptsToTry: v.exactOptional(v.array(v.string())),
}) satisfies v.GenericSchema<unknown, ModelDescriptor>;

/** Answer of `GET /v1/models`. */
export const wireModelsSchema = v.object({ models: v.array(wireModelSchema) });

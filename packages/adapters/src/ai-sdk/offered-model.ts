import { type Capabilities, InvalidRequestError, type ModelDescriptor } from '@pentimento/engine';
import type { AiSdkModel, AiSdkModels, AiSdkTools } from './ai-sdk-options.ts';
import type { ImageModelLike } from './image-model.ts';
import { findVendor, vendorName } from './vendors.ts';

/** A model with its name here. */
export interface OfferedModel extends AiSdkModel {
  /** `vendor/model`. */
  readonly id: string;
}

/** The models of the options, each once. */
export function listModels(models: AiSdkModels, tools: AiSdkTools): OfferedModel[] {
  const given = typeof models === 'function' ? models(tools) : models;
  const offered = given.map((entry) => {
    const known: AiSdkModel = 'doGenerate' in entry ? { model: entry } : entry;
    // Packages of another generation are called in another way.
    if ((known.model.specificationVersion as string) !== 'v4') {
      throw new InvalidRequestError({
        message: `aiSdk(): '${known.model.modelId}' is not an image model of AI SDK 7 (specification v4). Update its package.`,
      });
    }
    return [`${vendorName(known.model)}/${known.model.modelId}`, known] as const;
  });
  return [...new Map(offered)].map(([id, known]) => ({ ...known, id }));
}

/** What a model can do: what its package says, and what is known of its vendor. */
export async function describeModel({ id, model, ...known }: OfferedModel): Promise<ModelDescriptor> {
  const edit = (await model.supportsFileInputs) === true;
  const mask = edit && (await model.supportsMaskInputs) === true;
  const { seed, size, maxReferences } = findVendor(vendorName(model));
  const capabilities: Capabilities = {
    generate: true,
    edit,
    mask: mask ? 'hint' : 'none',
    markup: false,
    maxReferences: edit ? maxReferences : 0,
    maxCandidates: await countPerCall(model),
    previews: 'none',
    conversation: 'none',
    seed,
    transparency: false,
    negativePrompt: false,
    strength: false,
    size,
    reach: 'direct',
    ...known.capabilities,
  };
  const { label = model.modelId, pricing } = known;
  return { id, label, capabilities, ...(pricing && { pricing }) };
}

async function countPerCall({ maxImagesPerCall, modelId }: ImageModelLike): Promise<number> {
  const most =
    typeof maxImagesPerCall === 'function' ? await maxImagesPerCall({ modelId }) : maxImagesPerCall;
  return Math.max(1, most ?? 1);
}

import type { Capabilities, ModelDescriptor } from '@pentimento/engine';
import type { ComfyuiModel } from './comfyui-model.ts';
import { edit } from './workflows/edit.ts';
import { textToImage } from './workflows/text-to-image.ts';

/** A checkpoint with the two workflows that come with the adapter. */
export function checkpointModel(file: string): ComfyuiModel {
  return { id: file, label: file.replace(/\.(safetensors|ckpt)$/, ''), generate: textToImage, edit };
}

/** A model by id: one of those that were given, else the checkpoint of that name. Never fails. */
export function findModel(models: readonly ComfyuiModel[], id: string): ComfyuiModel {
  return models.find((model) => model.id === id) ?? checkpointModel(id);
}

/** What a model can do, by the slots of its workflows. */
export function describeModel(model: ComfyuiModel): ModelDescriptor {
  const { id, label = id, generate, edit: change, capabilities } = model;
  const slots = [generate, change].flatMap((workflow) => (workflow ? [workflow.slots] : []));
  const has = (name: 'seed' | 'negativePrompt' | 'candidates') =>
    slots.every((one) => one[name] !== undefined);
  const takesMask = change?.slots.mask !== undefined || change?.maskAs === 'alpha-of-base';
  const derived: Capabilities = {
    generate: generate !== undefined,
    edit: change !== undefined,
    mask: takesMask ? 'hint' : 'none',
    markup: false,
    maxReferences: Math.max(...slots.map(({ references = [] }) => references.length)),
    maxCandidates: has('candidates') ? 8 : 1,
    previews: 'image',
    conversation: 'none',
    seed: has('seed'),
    transparency: false,
    negativePrompt: has('negativePrompt'),
    strength: change?.slots.strength !== undefined,
    size: { multipleOf: 8, minPixels: 65_536, maxPixels: 4_194_304, maxRatio: 4 },
    reach: 'direct',
  };
  return { id, label, capabilities: { ...derived, ...capabilities } };
}

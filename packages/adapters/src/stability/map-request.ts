import { InvalidRequestError, type WarningEvent } from '@pentimento/engine';
import { encodeWhiteMask } from '../shared/encode-white-mask.ts';
import { nearestRatio } from '../shared/nearest-ratio.ts';
import { toPictureFile } from '../shared/images-api/to-picture-file.ts';
import type { StabilityTurn } from './stability-turn.ts';

const label = 'Stability AI';
/** When nobody says how far a picture may change. */
const defaultStrength = 0.6;

const fieldNames = {
  searchPrompt: 'search_prompt',
  negativePrompt: 'negative_prompt',
  growMask: 'grow_mask',
  stylePreset: 'style_preset',
  cfgScale: 'cfg_scale',
  outputFormat: 'output_format',
} as const;

/** What is sent. */
export interface StabilityForm {
  readonly form: FormData;
  readonly warnings: readonly WarningEvent[];
}

/** A turn as a form. @throws InvalidRequestError when the model needs what is not there. */
export async function mapRequest(turn: StabilityTurn): Promise<StabilityForm> {
  const { request, model, options } = turn;
  const { base, seed } = request;
  const form = new FormData();
  const set = (name: string, value: string | number | undefined): void => {
    if (value !== undefined) form.set(name, String(value));
  };
  // Its models take descriptions, not requests: what must stay is the engine's work here.
  if (model.prompt) set(model.prompt, request.instruction);
  if (model.modelField !== undefined) set('model', model.modelField);
  if (base && model.picture) form.set(model.picture, ...toPictureFile(base, { name: 'image', label }));
  if (base && model.descriptor.capabilities.mask !== 'none') {
    const bytes = await encodeWhiteMask(request);
    form.set('mask', ...toPictureFile({ bytes, mediaType: 'image/png' }, { name: 'mask', label }));
  }
  setShape(turn, set);
  if (model.descriptor.capabilities.seed) set('seed', seed);
  if (model.search && options.searchPrompt === undefined) {
    throw new InvalidRequestError({
      message: `${model.descriptor.label} needs to know what to look for: give options.stability.searchPrompt.`,
    });
  }
  const values = { outputFormat: 'png', ...options } as const;
  for (const name of model.options)
    set(name === 'searchPrompt' ? (model.search ?? fieldNames[name]) : fieldNames[name], values[name]);
  return { form, warnings: warnOfOptions(turn) };
}

/** Models that draw take a shape for new pictures, and a strength for given ones. */
function setShape(
  { request: { base, size, strength }, model }: StabilityTurn,
  set: (name: string, value: string | number | undefined) => void,
): void {
  if (!model.descriptor.capabilities.generate) return;
  if (!base) return set('aspect_ratio', size ? nearestRatio(size, shapes) : shapes[0]);
  set('strength', strength ?? defaultStrength);
  if (model.modelField !== undefined) set('mode', 'image-to-image');
}

const shapes = ['1:1', '16:9', '21:9', '2:3', '3:2', '4:5', '5:4', '9:16', '9:21'] as const;

function warnOfOptions({ model, options }: StabilityTurn): WarningEvent[] {
  return Object.keys(options)
    .filter((name) => !model.options.some((taken) => taken === name))
    .map((feature) => ({
      type: 'warning',
      kind: 'unsupported',
      feature,
      details: `${model.descriptor.label} takes no ${feature}: it was left out.`,
    }));
}

import {
  type AdapterRequest,
  encodeMask,
  type ImageMask,
  InvalidRequestError,
  type WarningEvent,
} from '@pentimento/engine';
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
  const { base, seed, mask } = request;
  const form = new FormData();
  const set = (name: string, value: string | number | undefined): void => {
    if (value !== undefined) form.set(name, String(value));
  };
  // Its models take descriptions, not requests: what must stay is the engine's work here.
  if (model.prompt) set(model.prompt, request.instruction);
  if (model.modelField !== undefined) set('model', model.modelField);
  if (base && model.picture) form.set(model.picture, ...toPictureFile(base, { name: 'image', label }));
  if (base && model.descriptor.capabilities.mask !== 'none')
    form.set('mask', ...toPictureFile(await maskFile(mask, base), { name: 'mask', label }));
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

/** White where it may change. Without a mask, everywhere. */
async function maskFile(
  mask: ImageMask | undefined,
  { width, height }: NonNullable<AdapterRequest['base']>,
): Promise<{ bytes: Uint8Array; mediaType: 'image/png' }> {
  const everywhere = { width, height, data: new Uint8Array(width * height).fill(255) };
  return { bytes: await encodeMask(mask ?? everywhere), mediaType: 'image/png' };
}

/** Models that draw take a shape for new pictures, and a strength for given ones. */
function setShape(
  { request: { base, size, strength }, model }: StabilityTurn,
  set: (name: string, value: string | number | undefined) => void,
): void {
  if (!model.descriptor.capabilities.generate) return;
  if (!base) return set('aspect_ratio', shapeOf(size));
  set('strength', strength ?? defaultStrength);
  if (model.modelField !== undefined) set('mode', 'image-to-image');
}

const shapes = ['1:1', '16:9', '21:9', '2:3', '3:2', '4:5', '5:4', '9:16', '9:21'] as const;

function shapeOf(size: AdapterRequest['size']): string {
  if (!size) return '1:1';
  const distance = (name: string): number => {
    const [across = 1, down = 1] = name.split(':').map(Number);
    return Math.abs(Math.log(across / down / (size.width / size.height)));
  };
  return shapes.reduce<string>((best, name) => (distance(name) < distance(best) ? name : best), shapes[0]);
}

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

import type { AdapterRequest, WarningEvent } from '@pentimento/engine';
import { composePrompt } from '../shared/compose-prompt.ts';
import { encodeWhiteMask } from '../shared/encode-white-mask.ts';
import { mapFlux3Shape } from '../shared/map-flux-3-shape.ts';
import { picturesOfRequest } from '../shared/pictures-of-request.ts';
import { mapRatio } from './map-ratio.ts';
import type { ModelInputs } from './replicate-model.ts';
import type { ReplicateTurn } from './replicate-turn.ts';
import { sendPicture } from './send-picture.ts';

/** What a model gets. */
export interface PredictionInput {
  readonly input: Readonly<Record<string, unknown>>;
  readonly warnings: readonly WarningEvent[];
}

/** A turn as the model takes it, in its own words. */
export async function mapRequest(turn: ReplicateTurn, inputs: ModelInputs): Promise<PredictionInput> {
  const { request, options } = turn;
  const { base, candidates, seed, strength } = request;
  const pictures = picturesOfRequest(request);
  const addresses = await Promise.all(pictures.map((picture) => sendPicture(picture, turn)));
  const size = mapSize(request, inputs);
  const format = options.outputFormat ?? 'png';
  return {
    warnings: [...warnOfInputs(request, inputs), ...size.warnings],
    input: {
      prompt: composePrompt(request),
      ...(inputs.pictures &&
        addresses.length > 0 && {
          [inputs.pictures.name]: inputs.pictures.isList ? addresses : addresses[0],
        }),
      ...(inputs.mask !== undefined && base && { [inputs.mask]: await sendMask(turn) }),
      ...size.fields,
      ...(inputs.candidates !== undefined && { [inputs.candidates]: candidates }),
      ...(inputs.seed && seed !== undefined && { seed }),
      ...(inputs.strength !== undefined && strength !== undefined && { [inputs.strength]: strength }),
      ...(inputs.formats?.includes(format) && { output_format: format }),
      ...options.input,
    },
  };
}

/** What was thought possible before the model's inputs were known. */
function warnOfInputs(
  { base, references, seed }: AdapterRequest,
  { pictures, ...inputs }: ModelInputs,
): WarningEvent[] {
  const warn = (feature: string, details: string): WarningEvent => ({
    type: 'warning',
    kind: 'unsupported',
    feature,
    details,
  });
  const many = (base ? 1 : 0) + references.length;
  return [
    ...(many > 0 && !pictures ? [warn('base', 'The model takes no pictures: it was given words only.')] : []),
    ...(many > 1 && pictures?.isList === false
      ? [warn('references', 'The model takes one picture only.')]
      : []),
    ...(seed !== undefined && !inputs.seed ? [warn('seed', 'The model has no seed: it was left out.')] : []),
  ];
}

function mapSize(
  request: AdapterRequest,
  { size, needsCustomRatio = false }: ModelInputs,
): { fields: Record<string, unknown>; warnings: readonly WarningEvent[] } {
  if (size === 'none') return { fields: {}, warnings: [] };
  if (size === 'flux-3') {
    const { shape, warnings } = mapFlux3Shape(request);
    return { fields: { ...shape, grounding: false }, warnings };
  }
  const wanted = request.size ?? request.base;
  if (size !== 'pixels') return mapRatio(request, size);
  if (!wanted) return { fields: {}, warnings: [] };
  const { width, height } = wanted;
  return { fields: { ...(needsCustomRatio && { aspect_ratio: 'custom' }), width, height }, warnings: [] };
}

async function sendMask(turn: ReplicateTurn): Promise<string> {
  return sendPicture({ bytes: await encodeWhiteMask(turn.request), mediaType: 'image/png' }, turn);
}

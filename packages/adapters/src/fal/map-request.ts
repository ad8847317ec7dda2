import { type AdapterRequest, InvalidRequestError, type WarningEvent } from '@pentimento/engine';
import { encodeDataUrl } from '../http/encode-base64.ts';
import { composePrompt } from '../shared/compose-prompt.ts';
import { encodeWhiteMask } from '../shared/encode-white-mask.ts';
import { mapFlux3Shape } from '../shared/map-flux-3-shape.ts';
import { picturesOfRequest } from '../shared/pictures-of-request.ts';
import type { FalModel } from './fal-model.ts';
import type { FalTurn } from './fal-turn.ts';

/** What is sent, and where. */
export interface FalSubmission {
  /** Address of the model. */
  readonly endpoint: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly warnings: readonly WarningEvent[];
}

/** A turn as the model's address takes it. @throws InvalidRequestError when the model has no such address. */
export async function mapRequest({ request, model, options }: FalTurn): Promise<FalSubmission> {
  const { base, candidates, seed } = request;
  const { capabilities } = model.descriptor;
  const pictures = picturesOfRequest(request).map(encodeDataUrl);
  const endpoint = pictures.length > 0 ? model.edit : model.generate;
  if (endpoint === undefined) {
    throw new InvalidRequestError({
      message: `${model.descriptor.label} ${pictures.length > 0 ? 'takes no pictures' : 'only changes pictures'}. Choose another model.`,
    });
  }
  const size = mapSize(request, model);
  return {
    endpoint,
    warnings: size.warnings,
    input: {
      prompt: composePrompt(request),
      ...mapPictures(pictures, model),
      ...(capabilities.mask !== 'none' && base && { mask_url: await maskAddress(request) }),
      ...size.fields,
      ...(capabilities.maxCandidates > 1 && { num_images: candidates }),
      ...(seed !== undefined && capabilities.seed && { seed }),
      ...(model.size !== 'flux-3' && { output_format: options.outputFormat ?? 'png' }),
      ...options.input,
    },
  };
}

function mapPictures(pictures: readonly string[], { pictures: field }: FalModel): Record<string, unknown> {
  if (pictures.length === 0) return {};
  return {
    ...(field !== 'image_url' && { image_urls: pictures }),
    ...(field !== 'image_urls' && { image_url: pictures[0] }),
  };
}

async function maskAddress(request: AdapterRequest): Promise<string> {
  return encodeDataUrl({ bytes: await encodeWhiteMask(request), mediaType: 'image/png' });
}

function mapSize(
  request: AdapterRequest,
  { size: way, descriptor }: FalModel,
): { fields: Record<string, unknown>; warnings: readonly WarningEvent[] } {
  if (way === 'flux-3') {
    const { shape, warnings } = mapFlux3Shape(request);
    return { fields: { ...shape }, warnings };
  }
  const { width, height } = request.size ?? request.base ?? {};
  // A model that paints inside a mask keeps the picture's size, and has no such input.
  if (width === undefined || height === undefined || descriptor.capabilities.mask !== 'none')
    return { fields: {}, warnings: [] };
  return { fields: { image_size: { width, height } }, warnings: [] };
}

import type { EncodedImage, WarningEvent } from '@pentimento/engine';
import { encodeDataUrl } from '../http/encode-base64.ts';
import { composePrompt } from '../shared/compose-prompt.ts';
import { requireReadable } from '../shared/require-readable.ts';
import { fitPixels } from './fit-pixels.ts';
import type { TogetherTurn } from './together-turn.ts';

/** Body of `POST /images/generations`. */
export interface TogetherBody {
  model: string;
  prompt: string;
  response_format: 'base64';
  output_format: 'png' | 'jpeg';
  width?: number;
  height?: number;
  n?: number;
  seed?: number;
  steps?: number;
  guidance_scale?: number;
  negative_prompt?: string;
  image_url?: string;
  reference_images?: string[];
}

/** A turn as a request, and what could not be honoured. */
export function mapRequest(turn: TogetherTurn): { json: TogetherBody; warnings: WarningEvent[] } {
  const { request, options } = turn;
  const { candidates, seed } = request;
  const { size, warnings } = mapSize(turn);
  const json: TogetherBody = {
    model: request.model,
    prompt: composePrompt(request),
    response_format: 'base64',
    output_format: options.outputFormat ?? 'png',
    ...size,
    ...(candidates > 1 && { n: candidates }),
    ...(seed !== undefined && { seed }),
    ...(options.steps !== undefined && { steps: options.steps }),
    ...(options.guidanceScale !== undefined && { guidance_scale: options.guidanceScale }),
    ...(options.negativePrompt !== undefined && { negative_prompt: options.negativePrompt }),
    ...mapPictures(turn),
  };
  return { json, warnings };
}

/** The size asked for, else the base's, as near as the model makes it; else the model's own. */
function mapSize({ request: { size, base }, model }: TogetherTurn): {
  size: { width?: number; height?: number };
  warnings: WarningEvent[];
} {
  const wanted = size ?? base;
  if (!wanted) return { size: {}, warnings: [] };
  const made = fitPixels(wanted, model.size);
  if (made.width === wanted.width && made.height === wanted.height) return { size: made, warnings: [] };
  const details = `${model.descriptor.label} cannot make ${wanted.width} × ${wanted.height}: it was asked for ${made.width} × ${made.height}.`;
  return { size: made, warnings: [{ type: 'warning', kind: 'degraded', feature: 'size', details }] };
}

function mapPictures({ request, model }: TogetherTurn): Pick<TogetherBody, 'image_url' | 'reference_images'> {
  const { base, references } = request;
  const pictures = [...(base ? [base] : []), ...references.map(({ image }) => image)].map(toAddress);
  const [first] = pictures;
  if (first === undefined) return {};
  return model.pictureField === 'image_url' ? { image_url: first } : { reference_images: pictures };
}

function toAddress(picture: EncodedImage): string {
  return encodeDataUrl(requireReadable(picture, 'Together AI'));
}

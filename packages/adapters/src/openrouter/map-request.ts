import type { EncodedImage, WarningEvent } from '@pentimento/engine';
import { encodeDataUrl } from '../http/encode-base64.ts';
import { composePrompt } from '../shared/compose-prompt.ts';
import { requireReadable } from '../shared/require-readable.ts';
import { chooseShape } from '../shared/shapes/choose-shape.ts';
import type { OpenrouterTurn } from './openrouter-turn.ts';
import type { OpenrouterTurnOptions } from './turn-options.ts';

/** Body of `POST /images`. */
export interface ImagesBody {
  model: string;
  prompt: string;
  input_references?: { type: 'image_url'; image_url: { url: string } }[];
  n?: number;
  aspect_ratio?: string;
  resolution?: string;
  quality?: NonNullable<OpenrouterTurnOptions['quality']>;
  background?: 'transparent' | 'opaque';
  output_format?: 'png' | 'webp' | 'jpeg';
  output_compression?: number;
  seed?: number;
  provider?: Record<string, unknown>;
  stream?: true;
}

/** A turn as a request, and what could not be honoured. */
export function mapRequest(turn: OpenrouterTurn): { json: ImagesBody; warnings: WarningEvent[] } {
  const { request, model, options } = turn;
  const { base, references, candidates, background, seed } = request;
  const { aspectRatio, resolution, warnings } = chooseShape(request, {
    shapes: model.shapes,
    resolutions: model.resolutions,
    resolution: options.resolution,
    label: model.descriptor.label,
  });
  const pictures = [...(base ? [base] : []), ...references.map(({ image }) => image)];
  const outputFormat = options.outputFormat ?? (model.outputFormats.includes('png') ? 'png' : undefined);
  const { previews } = model.descriptor.capabilities;
  const isStream = previews === 'image' && candidates === 1 && options.previews !== false;
  const json: ImagesBody = {
    model: request.model,
    prompt: composePrompt(request),
    ...(pictures.length > 0 && { input_references: pictures.map(toReference) }),
    ...(candidates > 1 && { n: candidates }),
    ...(aspectRatio && { aspect_ratio: aspectRatio }),
    ...(resolution && { resolution }),
    ...(options.quality && { quality: options.quality }),
    ...(background && model.backgrounds.includes(background) && { background }),
    ...(outputFormat && { output_format: outputFormat }),
    ...(options.outputCompression !== undefined && { output_compression: options.outputCompression }),
    ...(seed !== undefined && { seed }),
    ...(options.provider && { provider: options.provider }),
    ...(isStream && { stream: true as const }),
  };
  return { json, warnings };
}

function toReference(picture: EncodedImage): { type: 'image_url'; image_url: { url: string } } {
  return { type: 'image_url', image_url: { url: encodeDataUrl(requireReadable(picture, 'OpenRouter')) } };
}

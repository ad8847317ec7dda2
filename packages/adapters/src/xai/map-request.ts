import type { EncodedImage, WarningEvent } from '@pentimento/engine';
import { encodeDataUrl } from '../http/encode-base64.ts';
import { composePrompt } from '../shared/compose-prompt.ts';
import { requireReadable } from '../shared/require-readable.ts';
import { chooseShape } from '../shared/shapes/choose-shape.ts';
import type { XaiTurn } from './xai-turn.ts';

/** A picture inside a request. */
export interface XaiPicture {
  url: string;
  type: 'image_url';
}

/** Body of `POST /images/generations`; `POST /images/edits` takes the same and pictures. */
export interface XaiBody {
  model: string;
  prompt: string;
  n: number;
  response_format: 'b64_json';
  aspect_ratio?: string;
  resolution?: string;
  quality?: 'low' | 'medium' | 'high';
  user?: string;
  /** When there is one. */
  image?: XaiPicture;
  /** When there are several. */
  images?: XaiPicture[];
}

/** A request to the API, and what could not be honoured. */
export interface XaiRequest {
  path: '/images/generations' | '/images/edits';
  json: XaiBody;
  warnings: WarningEvent[];
}

/** A turn as a request: without any picture a generation, with some an edit. */
export function mapRequest({ request, model, options }: XaiTurn): XaiRequest {
  const { base, references, candidates } = request;
  const { aspectRatio, resolution, warnings } = chooseShape(request, {
    shapes: model.shapes,
    resolutions: model.resolutions,
    resolution: options.resolution,
    label: model.descriptor.label,
  });
  const pictures = [...(base ? [base] : []), ...references.map(({ image }) => image)].map(toPicture);
  const [only] = pictures;
  const json: XaiBody = {
    model: request.model,
    prompt: composePrompt(request),
    n: candidates,
    response_format: 'b64_json',
    ...(aspectRatio && { aspect_ratio: aspectRatio }),
    ...(resolution && resolution !== '1k' && { resolution }),
    ...(options.quality && model.hasQuality && { quality: options.quality }),
    ...(options.user !== undefined && { user: options.user }),
    ...(only && (pictures.length === 1 ? { image: only } : { images: pictures })),
  };
  if (base && aspectRatio) {
    const details = `${model.descriptor.label} may keep the shape of the picture that it changes: ${aspectRatio} was asked for.`;
    warnings.push({ type: 'warning', kind: 'degraded', feature: 'size', details });
  }
  return { path: only ? '/images/edits' : '/images/generations', json, warnings };
}

function toPicture(picture: EncodedImage): XaiPicture {
  return { url: encodeDataUrl(requireReadable(picture, 'xAI')), type: 'image_url' };
}

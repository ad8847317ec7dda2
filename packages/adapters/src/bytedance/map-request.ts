import { encodeDataUrl } from '../http/encode-base64.ts';
import { composePrompt } from '../shared/compose-prompt.ts';
import { picturesOfRequest } from '../shared/pictures-of-request.ts';
import { requireReadable } from '../shared/require-readable.ts';
import type { BytedanceTurn } from './bytedance-turn.ts';

/** Body of `POST /images/generations`: with pictures, it is an edit. */
export interface ImageBody {
  model: string;
  prompt: string;
  image?: string | string[];
  size: string;
  sequential_image_generation: 'disabled';
  response_format: 'b64_json';
  watermark: boolean;
  output_format?: 'png' | 'jpeg';
  optimize_prompt_options?: { mode: 'standard' | 'fast' };
}

/** A turn as a request. */
export function mapRequest({ request, model, options, connection }: BytedanceTurn): ImageBody {
  const pictures = picturesOfRequest(request).map((one) =>
    encodeDataUrl(requireReadable(one, connection.label)),
  );
  const [picture] = pictures;
  const size = request.size ?? request.base;
  return {
    model: request.model,
    prompt: composePrompt(request),
    ...(picture !== undefined && { image: pictures.length === 1 ? picture : pictures }),
    size: size ? `${size.width}x${size.height}` : '2K',
    // One picture a turn: a set would be several scenes of one story, not several tries.
    sequential_image_generation: 'disabled',
    response_format: 'b64_json',
    watermark: options.watermark ?? false,
    ...(model.hasOutputFormat && { output_format: options.outputFormat ?? 'png' }),
    ...(options.promptOptimization && { optimize_prompt_options: { mode: options.promptOptimization } }),
  };
}

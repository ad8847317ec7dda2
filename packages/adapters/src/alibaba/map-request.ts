import { encodeDataUrl } from '../http/encode-base64.ts';
import { composePrompt } from '../shared/compose-prompt.ts';
import { picturesOfRequest } from '../shared/pictures-of-request.ts';
import { requireReadable } from '../shared/require-readable.ts';
import type { AlibabaTurn } from './alibaba-turn.ts';

/** Body of `POST /services/aigc/multimodal-generation/generation`. */
export interface GenerationBody {
  model: string;
  input: { messages: [{ role: 'user'; content: ({ image: string } | { text: string })[] }] };
  parameters: {
    n?: number;
    size?: string;
    seed?: number;
    negative_prompt?: string;
    prompt_extend: boolean;
    watermark: boolean;
  };
}

/** A turn as a request: pictures first, in order, then the words. */
export function mapRequest({ request, options, connection }: AlibabaTurn): GenerationBody {
  const { candidates, seed } = request;
  const size = request.size ?? request.base;
  const images = picturesOfRequest(request).map((picture) => ({
    image: encodeDataUrl(requireReadable(picture, connection.label)),
  }));
  return {
    model: request.model,
    input: { messages: [{ role: 'user', content: [...images, { text: composePrompt(request) }] }] },
    parameters: {
      ...(candidates > 1 && { n: candidates }),
      ...(size && { size: `${size.width}*${size.height}` }),
      // The API knows 31 bits of it.
      ...(seed !== undefined && { seed: seed & 0x7f_ff_ff_ff }),
      ...(options.negativePrompt !== undefined && { negative_prompt: options.negativePrompt }),
      prompt_extend: options.promptExtend ?? false,
      watermark: options.watermark ?? false,
    },
  };
}

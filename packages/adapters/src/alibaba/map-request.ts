import { encodeDataUrl } from '../http/encode-base64.ts';
import { composePrompt } from '../shared/compose-prompt.ts';
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
export function mapRequest({ request, options }: AlibabaTurn): GenerationBody {
  const { base, references, candidates, seed } = request;
  const pictures = [...(base ? [base] : []), ...references.map(({ image }) => image)];
  const size = request.size ?? base;
  const images = pictures.map((picture) => ({ image: encodeDataUrl(picture) }));
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

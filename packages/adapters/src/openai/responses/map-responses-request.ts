import type { WarningEvent } from '@pentimento/engine';
import { encodeDataUrl } from '../../http/encode-base64.ts';
import { composePrompt } from '../../shared/compose-prompt.ts';
import { maskToAlphaPng } from '../../shared/images-api/mask-to-alpha-png.ts';
import { mapSize } from '../map-size.ts';
import { mapTuning } from '../map-tuning.ts';
import type { OpenaiTurn } from '../openai-turn.ts';
import { requireReadable } from '../../shared/require-readable.ts';
import type { Continuation } from './conversation-state.ts';

/** Previews when nobody says how many. */
const defaultPartials = 2;

/** The image tool and how it is to be used. */
export interface ImageTool {
  type: 'image_generation';
  action: 'generate' | 'edit';
  model: string;
  size: string;
  partial_images?: number;
  background?: 'transparent' | 'opaque';
  quality?: 'auto' | 'low' | 'medium' | 'high' | 'xhigh' | 'max';
  complexity?: 'low' | 'medium' | 'high';
  input_fidelity?: 'low' | 'high';
  moderation?: 'auto' | 'low';
  output_format?: 'png' | 'webp' | 'jpeg';
  output_compression?: number;
  input_image_mask?: { image_url: string };
}

/** What a person says: words and pictures. */
export type InputContent =
  | { type: 'input_text'; text: string }
  | { type: 'input_image'; image_url: string; detail: 'auto' };

/** Body of `POST /responses`. */
export interface ResponsesParameters {
  model: string;
  input: { role: 'user'; content: InputContent[] }[];
  tools: ImageTool[];
  tool_choice: { type: 'image_generation' };
  previous_response_id?: string;
  safety_identifier?: string;
  stream: true;
}

/** A turn of a conversation, with the text model that leads it. */
export interface ResponsesTurn extends OpenaiTurn {
  readonly textModel: string;
}

/** A turn as a request to the Responses API, and what could not be honoured. */
export async function mapResponsesRequest(
  turn: ResponsesTurn,
  continuation: Continuation | undefined,
): Promise<{ json: ResponsesParameters; warnings: WarningEvent[] }> {
  const { request, options, textModel } = turn;
  const { base, mask, references } = request;
  const { size, warnings } = mapSize(request, turn.model);
  const tuning = mapTuning(turn);
  warnings.push(...tuning.warnings);
  // A mask belongs to the first picture of the request, so that one has to be there.
  const needsBase = base && (!continuation?.hasBase || mask !== undefined);
  const pictures = [...(needsBase ? [base] : []), ...references.map(({ image }) => image)];
  const content: InputContent[] = [
    { type: 'input_text', text: composePrompt(request) },
    ...pictures.map((picture) => ({
      type: 'input_image' as const,
      image_url: encodeDataUrl(requireReadable(picture, 'OpenAI')),
      detail: 'auto' as const,
    })),
  ];
  const json: ResponsesParameters = {
    model: textModel,
    input: [{ role: 'user', content }],
    tools: [{ ...(await mapTool(turn, size)), ...tuning.parameters }],
    tool_choice: { type: 'image_generation' },
    ...(continuation && { previous_response_id: continuation.responseId }),
    ...(options.safetyIdentifier !== undefined && { safety_identifier: options.safetyIdentifier }),
    stream: true,
  };
  return { json, warnings };
}

async function mapTool({ request, options }: ResponsesTurn, size: string): Promise<ImageTool> {
  const { base, mask, background, references } = request;
  const isEdit = base !== undefined || references.length > 0;
  const partials = options.partialImages ?? defaultPartials;
  return {
    type: 'image_generation',
    action: isEdit ? 'edit' : 'generate',
    model: request.model,
    size,
    ...(partials > 0 && { partial_images: partials }),
    ...(background && { background }),
    ...(options.quality && { quality: options.quality }),
    ...(options.moderation && { moderation: options.moderation }),
    ...(options.outputFormat && { output_format: options.outputFormat }),
    ...(options.outputCompression !== undefined && { output_compression: options.outputCompression }),
    ...(base &&
      mask && {
        input_image_mask: {
          image_url: encodeDataUrl({ bytes: await maskToAlphaPng(mask), mediaType: 'image/png' }),
        },
      }),
  };
}

import type { SimulatedRequest } from '../core/simulated-provider.ts';
import type { SimulatedTurn } from '../core/simulated-turn.ts';
import { drawPicture } from '../picture/draw-picture.ts';
import { spoilPicture } from '../picture/spoil-picture.ts';
import type { MaskMode } from './answer-images-turn.ts';
import type { StoredResponse } from './answer-responses.ts';
import { countImageTokens } from './count-image-tokens.ts';
import { moderationError } from './openai-error.ts';
import type { ResponseParameters } from './response-parameters.ts';

/** A response that is about to be made. */
export interface ResponseTurn {
  readonly request: SimulatedRequest;
  readonly turn: SimulatedTurn;
  readonly parameters: ResponseParameters;
  readonly maskMode: MaskMode;
  readonly stored: Map<string, StoredResponse>;
}

/** The events of a response with one call of the image tool. */
export async function* streamResponse(options: ResponseTurn): AsyncGenerator<string> {
  const { request, turn, parameters, maskMode, stored } = options;
  const id = `resp_simulated_${stored.size + 1}`;
  const item_id = `ig_simulated_${stored.size + 1}`;
  let sequence_number = 0;
  const event = (type: string, fields: object): string =>
    `event: ${type}\ndata: ${JSON.stringify({ type, ...fields, sequence_number: sequence_number++ })}\n\n`;
  const call = (state: string): string =>
    event(`response.image_generation_call.${state}`, { item_id, output_index: 0 });
  const open = { id, object: 'response', status: 'in_progress', model: parameters.model, output: [] };

  yield event('response.created', { response: open });
  yield event('response.in_progress', { response: open });
  yield call('in_progress');
  yield call('generating');
  const partials = parameters.tools[0].partial_images ?? 0;
  const [width, height] = [turn.size.width, turn.size.height];
  for (let index = 0; index < partials; index += 1) {
    const bytes = await drawPicture(turn, {
      candidate: 0,
      progress: (index + 1) / (partials + 1),
      maskMode,
    });
    yield event('response.image_generation_call.partial_image', {
      item_id,
      output_index: 0,
      partial_image_index: index,
      partial_image_b64: spoilPicture(bytes, undefined),
      size: `${width}x${height}`,
    });
  }
  const picture = await drawPicture(turn, { candidate: 0, progress: 1, maskMode });
  const item = createCall(item_id, spoilPicture(picture, request.fault), options);
  const usage = countImageTokens(turn, partials);
  const body = {
    ...open,
    status: 'completed',
    output: [item],
    error: null,
    usage: { input_tokens: 700, output_tokens: 60, total_tokens: 760 },
    tool_usage: { image_gen: usage },
  };
  if (parameters.store !== false && request.fault?.kind !== 'empty') stored.set(id, { body, picture });
  yield call('completed');
  yield event('response.output_item.done', { item, output_index: 0 });
  yield event('response.completed', { response: body });
}

function createCall(id: string, result: string, { request, turn }: ResponseTurn): object {
  const call = {
    id,
    type: 'image_generation_call',
    action: turn.isEdit ? 'edit' : 'generate',
    output_format: 'png',
    quality: 'medium',
    size: `${turn.size.width}x${turn.size.height}`,
    revised_prompt: turn.instruction,
  };
  if (request.fault?.kind === 'refused-output')
    return { ...call, status: 'failed', result: null, error: moderationError('output').error };
  if (request.fault?.kind === 'empty') return { ...call, status: 'completed', result: null };
  return { ...call, status: 'completed', result };
}

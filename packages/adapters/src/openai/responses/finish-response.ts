import {
  type AdapterEvent,
  EmptyError,
  type EngineError,
  RefusedError,
  type UsageEvent,
} from '@pentimento/engine';
import * as v from 'valibot';
import { toEncodedImage } from '../../http/to-encoded-image.ts';
import { mapStreamError } from '../map-error.ts';
import { toImagesUsageEvent } from '../../shared/images-api/images-usage.ts';
import { createStateEvent } from './conversation-state.ts';
import type { ResponsesTurn } from './map-responses-request.ts';
import { imageCallSchema, type ResponseObject } from './response-object.ts';

/** Fields of answers that hold pictures. */
export const pictureFields = ['result', 'partial_image_b64'];

/** The events of a response that has come to its end. @throws EngineError when it ended without a picture. */
export async function* finishResponse(
  response: ResponseObject,
  { model, connection }: ResponsesTurn,
): AsyncGenerator<AdapterEvent> {
  const picture = findPicture(response);
  const usage = sumUsage(response, model);
  if (usage) yield usage;
  if (!picture) throw explainMissing(response);
  yield { type: 'image', image: toEncodedImage(picture), candidate: 0 };
  yield await createStateEvent({ responseId: response.id, picture, now: connection.now() });
}

function findPicture({ output }: ResponseObject): Uint8Array<ArrayBuffer> | undefined {
  for (const item of output) {
    if (item.type !== 'image_generation_call') continue;
    const call = v.safeParse(imageCallSchema, item);
    if (!call.success) return undefined;
    if (call.output.error) throw mapStreamError({ error: call.output.error });
    if (call.output.result && call.output.result.length > 0) return call.output.result;
  }
  return undefined;
}

function explainMissing({ error, incomplete_details: incomplete }: ResponseObject): EngineError {
  if (error) return mapStreamError({ error });
  if (incomplete?.reason === 'content_filter') {
    const message = 'OpenAI stopped for reasons of content. Say it differently, or use another picture.';
    return new RefusedError({ message, stage: 'output', categories: [] });
  }
  return new EmptyError({ message: 'OpenAI answered without a picture. Try again, or say it differently.' });
}

/** Tokens of the text model and of the image tool; the price is known of the latter only. */
function sumUsage(
  { usage, tool_usage: tools }: ResponseObject,
  model: ResponsesTurn['model'],
): UsageEvent | undefined {
  const image = tools?.image_gen;
  if (!usage && !image) return undefined;
  return {
    ...(image && toImagesUsageEvent(image, model.tokenPrices)),
    type: 'usage',
    inputTokens: (usage?.input_tokens ?? 0) + (image?.input_tokens ?? 0),
    outputTokens: (usage?.output_tokens ?? 0) + (image?.output_tokens ?? 0),
  };
}

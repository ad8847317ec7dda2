import { type AdapterEvent, EngineError, StreamCutError } from '@pentimento/engine';
import * as v from 'valibot';
import { pictureBytes } from '../../http/picture-bytes.ts';
import { createCutError } from '../../http/read-chunks.ts';
import { checkAnswer } from '../../http/read-json.ts';
import { readServerEvents } from '../../http/read-server-events.ts';
import { toEncodedImage } from '../../http/to-encoded-image.ts';
import { mapStreamError } from '../map-error.ts';
import { finishResponse, pictureFields } from './finish-response.ts';
import type { ResponsesTurn } from './map-responses-request.ts';
import { pollResponse } from './poll-response.ts';
import { type ResponseObject, responseSchema } from './response-object.ts';

const typeSchema = v.object({ type: v.nullish(v.string()) });
const createdSchema = v.object({ response: v.object({ id: v.string() }) });
const partialSchema = v.object({ partial_image_b64: pictureBytes });
const textSchema = v.object({ delta: v.string() });
const endSchema = v.object({ response: responseSchema });

/** A streaming answer. When it is cut, the provider is asked what became of the response: it is stored there. */
export async function* readResponsesStream(
  response: Response,
  turn: ResponsesTurn,
): AsyncGenerator<AdapterEvent> {
  const { connection, signal } = turn;
  const reading = { connection, signal, isPaid: true };
  let responseId: string | undefined;
  try {
    for await (const { name, data } of readServerEvents(response, { ...reading, pictureFields })) {
      const check = <Schema extends v.GenericSchema>(schema: Schema): v.InferOutput<Schema> =>
        checkAnswer(data, { connection, schema });
      switch (check(typeSchema).type ?? name) {
        case 'response.created':
          responseId = check(createdSchema).response.id;
          break;
        case 'response.image_generation_call.partial_image': {
          const image = toEncodedImage(check(partialSchema).partial_image_b64);
          yield { type: 'image-preview', image, index: 0 };
          break;
        }
        case 'response.output_text.delta':
          yield { type: 'text-delta', text: check(textSchema).delta };
          break;
        case 'response.completed':
        case 'response.incomplete':
        case 'response.failed':
          return yield* finishResponse(check(endSchema).response, turn);
        case 'error':
          throw mapStreamError('error' in (data as object) ? data : { error: data });
        default:
      }
    }
    throw createCutError(reading);
  } catch (error) {
    if (!StreamCutError.isInstance(error) || responseId === undefined) throw error;
    yield* finishResponse(await pollOrThrow(turn, responseId, error), turn);
  }
}

/** What became of a response. Where that cannot be learnt, or it never came to an end, the cut stays what went wrong. */
async function pollOrThrow(
  turn: ResponsesTurn,
  responseId: string,
  cut: StreamCutError,
): Promise<ResponseObject> {
  try {
    const response = await pollResponse(turn, responseId);
    if (['completed', 'failed', 'incomplete'].includes(response.status ?? '')) return response;
  } catch (error) {
    if (EngineError.hasCode(error, 'aborted')) throw error;
  }
  throw cut;
}

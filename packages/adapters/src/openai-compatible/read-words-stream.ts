import { type AdapterEvent, EmptyError } from '@pentimento/engine';
import * as v from 'valibot';
import { createCutError } from '../http/read-chunks.ts';
import { checkAnswer } from '../http/read-json.ts';
import { readServerEvents } from '../http/read-server-events.ts';
import { toEncodedImage } from '../http/to-encoded-image.ts';
import type { ImagesReading } from '../shared/images-api/images-reading.ts';
import { mapStreamError } from '../shared/images-api/map-images-error.ts';
import { imagesDataSchema, picturesOf } from '../shared/images-api/pictures-of.ts';
import { warnOfMissing } from '../shared/images-api/warn-of-missing.ts';

const schema = v.object({
  type: v.nullish(v.string()),
  object: v.nullish(v.string()),
  delta: v.nullish(v.string()),
  data: imagesDataSchema,
});

/**
 * An answer that says its words while it thinks and brings the pictures in one event (`image.edit.chunk` of vLLM-Omni).
 * @throws EngineError `stream-cut` when it ends without the pictures.
 */
export async function* readWordsStream(
  response: Response,
  reading: ImagesReading,
): AsyncGenerator<AdapterEvent> {
  const { connection, signal } = reading;
  const paid = { connection, signal, isPaid: true };
  for await (const { data } of readServerEvents(response, { ...paid, pictureFields: ['b64_json'] })) {
    const event = checkAnswer(data, { connection, schema });
    if (event.object === 'error') throw mapStreamError(data, connection);
    if (event.type === 'ar_delta' && event.delta) yield { type: 'text-delta', text: event.delta };
    if (event.type !== 'image') continue;
    let candidate = 0;
    for await (const bytes of picturesOf(event.data, reading)) {
      yield { type: 'image', image: toEncodedImage(bytes), candidate };
      candidate += 1;
    }
    if (candidate === 0)
      throw new EmptyError({ message: `${connection.label} answered without a picture. Try again.` });
    // Nothing of worth follows: that the connection breaks now must not cost the pictures.
    yield* warnOfMissing(candidate, reading);
    return;
  }
  throw createCutError(paid);
}

import { type AdapterEvent, EmptyError, StreamCutError } from '@pentimento/engine';
import * as v from 'valibot';
import { pictureBytes } from '../../http/picture-bytes.ts';
import { createCutError } from '../../http/read-chunks.ts';
import { checkAnswer } from '../../http/read-json.ts';
import { readServerEvents } from '../../http/read-server-events.ts';
import { toEncodedImage } from '../../http/to-encoded-image.ts';
import type { ImagesReading } from './images-reading.ts';
import { imagesUsageSchema, toImagesUsageEvent } from './images-usage.ts';
import { mapStreamError } from './map-images-error.ts';
import { warnOfMissing } from './warn-of-missing.ts';

const partialSchema = v.object({ b64_json: pictureBytes });
const completedSchema = v.object({
  b64_json: v.nullish(pictureBytes),
  usage: v.fallback(v.nullish(imagesUsageSchema), undefined),
});
const typeSchema = v.object({ type: v.nullish(v.string()) });

/**
 * A streaming answer: previews, then the picture. A picture that has come whole is paid for and kept, whatever becomes of the
 * connection after it.
 * @throws EngineError `stream-cut` when it ends without a picture.
 */
export async function* readImagesStream(
  response: Response,
  reading: ImagesReading,
): AsyncGenerator<AdapterEvent> {
  let candidate = 0;
  try {
    for await (const event of readEvents(response, reading)) {
      yield event;
      if (event.type === 'image') candidate += 1;
    }
  } catch (error) {
    if (candidate === 0 || !StreamCutError.isInstance(error)) throw error;
  }
  yield* warnOfMissing(candidate, reading);
}

async function* readEvents(
  response: Response,
  { connection, signal, tokenPrices }: ImagesReading,
): AsyncGenerator<AdapterEvent> {
  const reading = { connection, signal, isPaid: true };
  const events = readServerEvents(response, { ...reading, pictureFields: ['b64_json'] });
  let candidate = 0;
  for await (const { name, data } of events) {
    const type = checkAnswer(data, { connection, schema: typeSchema }).type ?? name;
    if (type.endsWith('.partial_image')) {
      const { b64_json: bytes } = checkAnswer(data, { connection, schema: partialSchema });
      yield { type: 'image-preview', image: toEncodedImage(bytes), index: candidate };
    } else if (type.endsWith('.completed')) {
      const { b64_json: bytes, usage } = checkAnswer(data, { connection, schema: completedSchema });
      if (usage) yield toImagesUsageEvent(usage, tokenPrices);
      if (!bytes || bytes.length === 0)
        throw new EmptyError({ message: `${connection.label} answered without a picture. Try again.` });
      yield { type: 'image', image: toEncodedImage(bytes), candidate };
      candidate += 1;
    } else if (type === 'error') throw mapStreamError(data, connection);
  }
  if (candidate === 0) throw createCutError(reading);
}

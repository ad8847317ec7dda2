import { type AdapterEvent, EmptyError } from '@pentimento/engine';
import * as v from 'valibot';
import { pictureBytes } from '../http/picture-bytes.ts';
import { createCutError } from '../http/read-chunks.ts';
import { checkAnswer } from '../http/read-json.ts';
import { readServerEvents } from '../http/read-server-events.ts';
import { toEncodedImage } from '../http/to-encoded-image.ts';
import { mapStreamError } from './map-error.ts';
import type { OpenrouterTurn } from './openrouter-turn.ts';
import { emptyMessage } from './read-answer.ts';
import { toUsageEvent, usageSchema } from './usage.ts';

const schema = v.object({
  type: v.nullish(v.string()),
  b64_json: v.nullish(pictureBytes),
  usage: v.nullish(usageSchema),
});

/** A streaming answer: previews, then the picture. @throws EngineError `stream-cut` when it ends without the picture. */
export async function* readStream(
  response: Response,
  { connection, signal }: OpenrouterTurn,
): AsyncGenerator<AdapterEvent> {
  const reading = { connection, signal, isPaid: true };
  let hasBegun = false;
  for await (const { name, data } of readServerEvents(response, {
    ...reading,
    pictureFields: ['b64_json'],
  })) {
    const event = checkAnswer(data, { connection, schema });
    const bytes = event.b64_json;
    const type = event.type ?? name;
    if (type === 'error' || 'error' in (data as object)) throw mapStreamError(data, { connection, hasBegun });
    if (type === 'image_generation.partial_image' && bytes?.length) {
      hasBegun = true;
      yield { type: 'image-preview', image: toEncodedImage(bytes), index: 0 };
    }
    if (type === 'image_generation.completed') {
      if (event.usage) yield toUsageEvent(event.usage);
      if (!bytes?.length) throw new EmptyError({ message: emptyMessage });
      yield { type: 'image', image: toEncodedImage(bytes), candidate: 0 };
      return;
    }
  }
  throw createCutError(reading);
}

import { type AdapterEvent, EmptyError } from '@pentimento/engine';
import * as v from 'valibot';
import { readJson } from '../../http/read-json.ts';
import { toEncodedImage } from '../../http/to-encoded-image.ts';
import type { ImagesReading } from './images-reading.ts';
import { imagesUsageSchema, toImagesUsageEvent } from './images-usage.ts';
import { imagesDataSchema, picturesOf } from './pictures-of.ts';
import { warnOfMissing } from './warn-of-missing.ts';

const schema = v.object({
  data: imagesDataSchema,
  // Other servers count in other words: a picture that is there must not be lost over it.
  usage: v.fallback(v.nullish(imagesUsageSchema), undefined),
});

/** An answer in one piece. @throws EmptyError when there is no picture in it. */
export async function* readImagesAnswer(
  response: Response,
  reading: ImagesReading,
): AsyncGenerator<AdapterEvent> {
  const { connection, signal } = reading;
  const options = { connection, signal, isPaid: true, schema, pictureFields: ['b64_json'] };
  const { data, usage } = await readJson(response, options);
  if (usage) yield toImagesUsageEvent(usage, reading.tokenPrices);
  let candidate = 0;
  for await (const bytes of picturesOf(data, reading)) {
    yield { type: 'image', image: toEncodedImage(bytes), candidate };
    candidate += 1;
  }
  if (candidate === 0)
    throw new EmptyError({ message: `${connection.label} answered without a picture. Try again.` });
  yield* warnOfMissing(candidate, reading);
}

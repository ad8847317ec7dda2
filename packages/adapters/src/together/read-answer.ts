import { type AdapterEvent, EmptyError, type EncodedImage } from '@pentimento/engine';
import * as v from 'valibot';
import { readJson } from '../http/read-json.ts';
import { toEncodedImage } from '../http/to-encoded-image.ts';
import { costOf } from '../shared/cost-of.ts';
import { imagesDataSchema, picturesOf } from '../shared/images-api/pictures-of.ts';
import { warnOfMissing } from '../shared/images-api/warn-of-missing.ts';
import type { TogetherTurn } from './together-turn.ts';

const schema = v.object({ data: imagesDataSchema });

/** Where results lie, when they come as addresses though pictures were asked for. */
const allowedHosts = ['.together.ai', '.together.xyz'];

/** The answer. It does not say what it cost: that comes from the price list. @throws EmptyError when there is no picture in it. */
export async function* readAnswer(
  response: Response,
  { request, model, connection, signal }: TogetherTurn,
): AsyncGenerator<AdapterEvent> {
  const reading = { connection, signal, isPaid: true };
  const { data } = await readJson(response, { ...reading, schema, pictureFields: ['b64_json'] });
  const images: EncodedImage[] = [];
  for await (const bytes of picturesOf(data, { connection, signal, allowedHosts })) {
    const image = toEncodedImage(bytes);
    yield {
      type: 'image',
      image,
      candidate: images.length,
      ...(request.seed !== undefined && { seed: request.seed }),
    };
    images.push(image);
  }
  if (images.length === 0)
    throw new EmptyError({ message: 'Together AI answered without a picture. Try again.' });
  yield* warnOfMissing(images.length, { connection, signal, candidates: request.candidates });
  const costUsd = costOf(model.descriptor.pricing, { images });
  if (costUsd !== undefined) yield { type: 'usage', costUsd };
}

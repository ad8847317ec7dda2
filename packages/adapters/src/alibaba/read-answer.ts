import { type AdapterEvent, EmptyError } from '@pentimento/engine';
import * as v from 'valibot';
import { fetchProviderFile } from '../http/fetch-provider-file.ts';
import { readJson } from '../http/read-json.ts';
import { toEncodedImage } from '../http/to-encoded-image.ts';
import { warnOfMissing } from '../shared/images-api/warn-of-missing.ts';
import type { AlibabaTurn } from './alibaba-turn.ts';

const schema = v.object({
  output: v.object({
    choices: v.nullish(
      v.array(
        v.object({
          message: v.object({ content: v.array(v.object({ image: v.nullish(v.string()) })) }),
        }),
      ),
      [],
    ),
  }),
  usage: v.nullish(v.object({ image_count: v.nullish(v.number()) })),
});

/** Results lie in storage buckets of several regions, for a day. */
const allowedHosts = ['.aliyuncs.com'];

/** The answer: addresses of pictures, which are fetched without the key. @throws EmptyError when there is none. */
export async function* readAnswer(response: Response, turn: AlibabaTurn): AsyncGenerator<AdapterEvent> {
  const { connection, signal, model } = turn;
  const reading = { connection, signal, isPaid: true };
  const { output, usage } = await readJson(response, { ...reading, schema });
  const made = usage?.image_count;
  const price = model.pricing?.perImageUsd;
  if (typeof made === 'number')
    yield { type: 'usage', backend: model.id, ...(price !== undefined && { costUsd: made * price }) };
  const addresses = output.choices.flatMap(({ message }) =>
    message.content.flatMap(({ image }) => image ?? []),
  );
  if (addresses.length === 0)
    throw new EmptyError({ message: 'Alibaba answered without a picture. Try again.' });
  for (const [candidate, address] of addresses.entries()) {
    const bytes = await fetchProviderFile(withTls(address), { ...reading, allowedHosts });
    yield { type: 'image', image: toEncodedImage(bytes), candidate };
  }
  yield* warnOfMissing(addresses.length, { connection, signal, candidates: turn.request.candidates });
}

/** The storage names itself with http at times, and speaks https all the same. */
function withTls(address: string): string {
  return address.replace(/^http:(?=\/\/[^/]+\.aliyuncs\.com\/)/, 'https:');
}

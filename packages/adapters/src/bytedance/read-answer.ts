import { type AdapterEvent, EmptyError } from '@pentimento/engine';
import * as v from 'valibot';
import { fetchProviderFile } from '../http/fetch-provider-file.ts';
import { mapHttpStatus } from '../http/map-http-status.ts';
import { pictureBytes } from '../http/picture-bytes.ts';
import { readJson } from '../http/read-json.ts';
import { toEncodedImage } from '../http/to-encoded-image.ts';
import type { BytedanceTurn } from './bytedance-turn.ts';
import { mapError } from './map-error.ts';

const schema = v.object({
  data: v.nullish(
    v.array(
      v.object({
        b64_json: v.nullish(pictureBytes),
        url: v.nullish(v.string()),
        error: v.nullish(v.object({ code: v.string(), message: v.nullish(v.string(), '') })),
      }),
    ),
    [],
  ),
  usage: v.nullish(
    v.object({ generated_images: v.nullish(v.number()), output_tokens: v.nullish(v.number()) }),
  ),
});

/** Where results lie, should they come as addresses though pictures were asked for. */
const allowedHosts = ['.volces.com', '.bytepluses.com'];

/** The answer. @throws EngineError `refused` when the result was held back, `empty` when there is none. */
export async function* readAnswer(response: Response, turn: BytedanceTurn): AsyncGenerator<AdapterEvent> {
  const { connection, signal, model } = turn;
  const reading = { connection, signal, isPaid: true };
  const { data, usage } = await readJson(response, { ...reading, schema, pictureFields: ['b64_json'] });
  const { generated_images: made, output_tokens: outputTokens } = usage ?? {};
  const price = model.descriptor.pricing?.perImageUsd;
  if (typeof made === 'number') {
    yield {
      type: 'usage',
      ...(typeof outputTokens === 'number' && { outputTokens }),
      ...(price !== undefined && { costUsd: made * price }),
    };
  }
  const [result] = data;
  if (result?.error) {
    const failure = { status: 400, body: { error: result.error }, isPaid: true, label: connection.label };
    throw mapError(failure) ?? mapHttpStatus(failure);
  }
  const bytes = result?.b64_json?.length
    ? result.b64_json
    : result?.url
      ? await fetchProviderFile(result.url, { ...reading, allowedHosts })
      : undefined;
  if (!bytes) throw new EmptyError({ message: 'ByteDance answered without a picture. Try again.' });
  yield { type: 'image', image: toEncodedImage(bytes), candidate: 0 };
}

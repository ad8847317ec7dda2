import { type AdapterEvent, EmptyError, RefusedError } from '@pentimento/engine';
import * as v from 'valibot';
import { fetchProviderFile } from '../http/fetch-provider-file.ts';
import { pictureBytes } from '../http/picture-bytes.ts';
import { readJson } from '../http/read-json.ts';
import { toEncodedImage } from '../http/to-encoded-image.ts';
import { costSchema, toUsd } from './usage.ts';
import type { XaiTurn } from './xai-turn.ts';

const schema = v.object({
  data: v.nullish(
    v.array(
      v.object({
        b64_json: v.nullish(pictureBytes),
        url: v.nullish(v.string()),
        respect_moderation: v.nullish(v.boolean()),
      }),
    ),
    [],
  ),
  usage: v.nullish(costSchema),
});

/** Where results lie, when they come as addresses though pictures were asked for. */
const allowedHosts = ['.x.ai'];

/** The answer. @throws EngineError `refused` when all results were held back, `empty` when there are none. */
export async function* readAnswer(
  response: Response,
  { connection, signal }: XaiTurn,
): AsyncGenerator<AdapterEvent> {
  const reading = { connection, signal, isPaid: true };
  const { data, usage } = await readJson(response, { ...reading, schema, pictureFields: ['b64_json'] });
  const ticks = usage?.cost_in_usd_ticks;
  if (typeof ticks === 'number') yield { type: 'usage', costUsd: toUsd(ticks) };
  const results = data ?? [];
  let candidate = 0;
  for (const { b64_json: bytes, url, respect_moderation: isAllowed } of results) {
    if (isAllowed === false) continue;
    const picture = bytes?.length
      ? bytes
      : url
        ? await fetchProviderFile(url, { ...reading, allowedHosts })
        : null;
    if (!picture) continue;
    yield { type: 'image', image: toEncodedImage(picture), candidate };
    candidate += 1;
  }
  const held = results.filter((one) => one.respect_moderation === false).length;
  if (candidate === 0) throw held > 0 ? createRefusal() : createEmpty();
  if (held > 0) {
    const details = `xAI held ${held} of ${results.length} results back for reasons of content.`;
    yield { type: 'warning', kind: 'degraded', feature: 'candidates', details };
  }
}

function createRefusal(): RefusedError {
  const message =
    'xAI held the picture back for reasons of content. Say it differently, or use another picture.';
  return new RefusedError({ message, stage: 'output', categories: [] });
}

function createEmpty(): EmptyError {
  return new EmptyError({ message: 'xAI answered without a picture. Try again.' });
}

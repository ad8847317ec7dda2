import { type AdapterEvent, EmptyError } from '@pentimento/engine';
import * as v from 'valibot';
import { pictureBytes } from '../http/picture-bytes.ts';
import { readJson } from '../http/read-json.ts';
import { toEncodedImage } from '../http/to-encoded-image.ts';
import { warnOfMissing } from '../shared/images-api/warn-of-missing.ts';
import { mapStreamError } from './map-error.ts';
import type { OpenrouterTurn } from './openrouter-turn.ts';
import { toUsageEvent, usageSchema } from './usage.ts';

const schema = v.object({
  data: v.nullish(v.array(v.object({ b64_json: v.nullish(pictureBytes) })), []),
  usage: v.nullish(usageSchema),
  error: v.nullish(v.unknown()),
});

/** An answer in one piece. @throws EmptyError when there is no picture in it. */
export async function* readAnswer(
  response: Response,
  { request, connection, signal }: OpenrouterTurn,
): AsyncGenerator<AdapterEvent> {
  const options = { connection, signal, isPaid: true, schema, pictureFields: ['b64_json'] };
  const answer = await readJson(response, options);
  if (answer.error) throw mapStreamError(answer, { connection, hasBegun: false });
  if (answer.usage) yield toUsageEvent(answer.usage);
  const pictures = (answer.data ?? []).flatMap(({ b64_json: bytes }) => (bytes?.length ? [bytes] : []));
  if (pictures.length === 0) throw new EmptyError({ message: emptyMessage });
  for (const [candidate, bytes] of pictures.entries())
    yield { type: 'image', image: toEncodedImage(bytes), candidate };
  yield* warnOfMissing(pictures.length, { connection, signal, candidates: request.candidates });
}

export const emptyMessage = 'OpenRouter answered without a picture. Try again, or choose another model.';

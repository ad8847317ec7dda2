import { type AdapterEvent, EmptyError } from '@pentimento/engine';
import * as v from 'valibot';
import { pictureBytes } from '../../http/picture-bytes.ts';
import { readJson } from '../../http/read-json.ts';
import { toEncodedImage } from '../../http/to-encoded-image.ts';
import type { OpenaiTurn } from '../openai-turn.ts';
import { toUsageEvent, usageSchema } from '../usage.ts';

const schema = v.object({
  data: v.nullish(v.array(v.object({ b64_json: v.nullish(pictureBytes) })), []),
  usage: v.nullish(usageSchema),
});

/** An answer in one piece. @throws EmptyError when there is no picture in it. */
export async function* readImagesAnswer(
  response: Response,
  { connection, signal, model }: OpenaiTurn,
): AsyncGenerator<AdapterEvent> {
  const options = { connection, signal, isPaid: true, schema, pictureFields: ['b64_json'] };
  const { data, usage } = await readJson(response, options);
  if (usage) yield toUsageEvent(usage, model);
  const pictures = data.flatMap(({ b64_json: bytes }) => (bytes && bytes.length > 0 ? [bytes] : []));
  if (pictures.length === 0)
    throw new EmptyError({ message: 'OpenAI answered without a picture. Try again.' });
  for (const [candidate, bytes] of pictures.entries())
    yield { type: 'image', image: toEncodedImage(bytes), candidate };
}

import { type AdapterEvent, EmptyError } from '@pentimento/engine';
import * as v from 'valibot';
import { pictureBytes } from '../http/picture-bytes.ts';
import { readJson } from '../http/read-json.ts';
import { toEncodedImage } from '../http/to-encoded-image.ts';
import { warnOfMissing } from '../shared/images-api/warn-of-missing.ts';
import type { WebuiTurn } from './webui-turn.ts';

const answerSchema = v.object({ images: v.array(pictureBytes), info: v.nullish(v.string(), '') });

/** The answer's `info`: JSON inside a text, empty where the server only looks like the original. */
const infoSchema = v.object({
  all_seeds: v.nullish(v.array(v.number()), []),
  index_of_first_image: v.nullish(v.number(), 0),
  steps: v.nullish(v.number()),
  sd_model_name: v.nullish(v.string()),
});
type Info = v.InferOutput<typeof infoSchema>;

/** The whole answer. */
export type WebuiAnswer = v.InferOutput<typeof answerSchema>;

/** Reads it to its end. */
export function readAnswer(
  response: Response,
  { connection, signal }: Pick<WebuiTurn, 'connection' | 'signal'>,
): Promise<WebuiAnswer> {
  return readJson(response, { connection, signal, isPaid: true, schema: answerSchema });
}

/** What an answer says. @throws EmptyError when there is no picture in it. */
export function* toEvents(
  { images, info: text }: WebuiAnswer,
  { request, connection, signal }: WebuiTurn,
): Generator<AdapterEvent> {
  const info = parseInfo(text);
  const { steps, index_of_first_image: first, all_seeds: seeds, sd_model_name: painter } = info;
  if (painter && painter !== request.model) {
    const details = `The server does not have '${request.model}' and painted with '${painter}'.`;
    yield { type: 'warning', kind: 'degraded', feature: 'model', details };
  }
  if (steps) yield { type: 'usage', steps: steps * request.candidates };
  // A grid of all results may come first, and maps of extensions last.
  const results = images.slice(first, first + request.candidates);
  if (results.length === 0)
    throw new EmptyError({ message: `${connection.label} answered without a picture. Try again.` });
  for (const [candidate, bytes] of results.entries()) {
    const seed = seeds[candidate];
    yield { type: 'image', image: toEncodedImage(bytes), candidate, ...(seed !== undefined && { seed }) };
  }
  yield* warnOfMissing(results.length, { connection, signal, candidates: request.candidates });
}

function parseInfo(text: string): Info {
  try {
    const parsed = v.safeParse(infoSchema, JSON.parse(text));
    if (parsed.success) return parsed.output;
  } catch {
    // Not the original: the pictures are there all the same.
  }
  return { all_seeds: [], index_of_first_image: 0, steps: undefined, sd_model_name: undefined };
}

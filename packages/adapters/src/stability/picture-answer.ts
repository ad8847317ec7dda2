import { type AdapterEvent, EmptyError } from '@pentimento/engine';
import * as v from 'valibot';
import { pictureBytes } from '../http/picture-bytes.ts';
import { toEncodedImage } from '../http/to-encoded-image.ts';
import { costOf } from '../shared/cost-of.ts';
import { createFilteredError } from './map-error.ts';
import type { StabilityTurn } from './stability-turn.ts';

/** Fields that hold the picture: results of jobs have had either name. */
export const pictureFields = ['image', 'result'];

/** An answer with a picture. */
export const pictureAnswerSchema = v.object({
  image: v.nullish(pictureBytes),
  result: v.nullish(pictureBytes),
  finish_reason: v.nullish(v.string()),
  seed: v.nullish(v.number()),
});

/** The picture of an answer, and what it cost. @throws RefusedError, EmptyError */
export async function* readPicture(
  { model, request, connection, signal }: StabilityTurn,
  { image: direct, result, finish_reason: reason, seed: used }: v.InferOutput<typeof pictureAnswerSchema>,
): AsyncGenerator<AdapterEvent> {
  const isFiltered = reason === 'CONTENT_FILTERED';
  const bytes = direct ?? result;
  if (isFiltered || !bytes || bytes.length === 0) {
    if (model.isJob) yield { type: 'pending', opaque: null };
    if (isFiltered) throw createFilteredError();
    throw new EmptyError({ message: `${connection.label} answered without a picture. Try again.` });
  }
  const image = toEncodedImage(bytes);
  const costUsd = costOf(model.descriptor.pricing, { images: [image] });
  yield { type: 'usage', ...(costUsd !== undefined && { costUsd }) };
  signal.throwIfAborted();
  const seed = used ?? request.seed;
  yield { type: 'image', image, candidate: 0, ...(seed !== undefined && { seed }) };
}

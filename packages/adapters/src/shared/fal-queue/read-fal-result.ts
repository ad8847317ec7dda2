import { type AdapterEvent, EmptyError, RefusedError } from '@pentimento/engine';
import type { FalResult } from './ask-fal-queue.ts';

/** Hosts that pictures lie at. */
export const falPictureHosts = ['.fal.media', '.fal.ai', '.fal.run'];

/** The addresses of a result's pictures. @throws RefusedError when all were blacked out, EmptyError when there is none. */
export async function* readFalResult(
  { images, image, has_nsfw_concepts: flags }: FalResult,
  label: string,
): AsyncGenerator<AdapterEvent, string[]> {
  const all = images ?? (image ? [image] : []);
  const shown = all.filter((_, index) => flags?.[index] !== true);
  if (shown.length > 0) {
    const hidden = all.length - shown.length;
    const details = `${label} held back ${hidden} of ${all.length} results for reasons of content.`;
    if (hidden > 0) yield { type: 'warning', kind: 'other', feature: 'candidates', details };
    return shown.map(({ url }) => url);
  }
  yield { type: 'pending', opaque: null };
  if (all.length === 0) throw new EmptyError({ message: `${label} answered without a picture. Try again.` });
  throw new RefusedError({
    message: `${label} made the picture and held it back for reasons of content. Say it differently, or use another picture.`,
    stage: 'output',
    categories: [],
  });
}

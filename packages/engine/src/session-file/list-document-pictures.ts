import type { Turn } from '../protocol/turn.ts';
import { listTurnMasks } from '../store/list-turn-masks.ts';
import type { SessionDocument } from './session-document.ts';

/** Ids of everything that a session refers to, each once, sorted. */
export interface DocumentPictures {
  images: string[];
  masks: string[];
}

function listTurnImages({ images, base, request }: Turn): string[] {
  const named = [base, request.markup].filter((id) => id !== null && id !== undefined);
  return [...images.map(({ id }) => id), ...named, ...request.references.map(({ image }) => image)];
}

/** The pictures and masks that a session file must hold. */
export function listDocumentPictures({ session, turns }: SessionDocument): DocumentPictures {
  const cover = session.coverImage === undefined ? [] : [session.coverImage];
  const images = [...session.imports, ...cover, ...turns.flatMap(listTurnImages)];
  const masks = turns.flatMap((turn) => listTurnMasks(turn).map(({ id }) => id));
  return { images: [...new Set(images)].sort(), masks: [...new Set(masks)].sort() };
}

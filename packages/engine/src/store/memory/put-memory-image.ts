import type { StoredImage } from '../image-store.ts';
import type { MemoryConnection } from './memory-connection.ts';

/** Keeps a copy of a checked picture; the same picture again is one picture, and good bytes heal a quarantined one. */
export function putMemoryImage(connection: MemoryConnection, image: StoredImage): void {
  const known = connection.medium.images.get(image.id);
  if (known !== undefined && !known.isQuarantined) {
    known.unreferencedSince = connection.now();
    return;
  }
  connection.medium.images.set(image.id, {
    image: { id: image.id, mediaType: image.mediaType, bytes: image.bytes.slice() },
    references: known?.references ?? 0,
    unreferencedSince: connection.now(),
    isQuarantined: false,
  });
}

import type { ImageMediaType } from '../protocol/encoded-image.ts';
import { createFileError } from './create-file-error.ts';
import { imageExtensions } from './image-extensions.ts';
import { listDocumentPictures } from './list-document-pictures.ts';
import type { SessionDocument } from './session-document.ts';
import type { ZipEntry } from './zip/zip-entry.ts';
import { listTurnMasks } from '../store/list-turn-masks.ts';

/** What a turn says of a picture or mask. Masks are only given a size. */
export interface PictureClaim {
  width: number;
  height: number;
  mediaType?: ImageMediaType;
  byteLength?: number;
}

/** A picture or mask that the session refers to, and where it is in the file. */
export interface PictureEntry {
  entry: ZipEntry;
  id: string;
  mediaType: ImageMediaType;
  kind: 'image' | 'mask';
  /** What the turns say of it. */
  claims: PictureClaim[];
}

const entryName = /^(?<folder>images|masks)\/(?<id>[0-9a-f]{64})\.(?<extension>[a-z]+)$/;
const mediaTypes = new Map(
  Object.entries(imageExtensions).map(([type, extension]) => [extension, type as ImageMediaType]),
);

function readPictureEntry(entry: ZipEntry): PictureEntry {
  const { folder, id, extension } = entryName.exec(entry.name)?.groups ?? {};
  const mediaType = mediaTypes.get(extension ?? '');
  const isMask = folder === 'masks';
  if (id === undefined || mediaType === undefined || (isMask && mediaType !== 'image/png')) {
    throw createFileError({ entry: entry.name, problem: 'does not belong into a session file' });
  }
  return { entry, id, mediaType, kind: isMask ? 'mask' : 'image', claims: [] };
}

function collectClaims({
  turns,
}: SessionDocument): Record<PictureEntry['kind'], Map<string, PictureClaim[]>> {
  const claims = { image: new Map<string, PictureClaim[]>(), mask: new Map<string, PictureClaim[]>() };
  const add = (kind: PictureEntry['kind'], { id, ...claim }: PictureClaim & { id: string }): void => {
    const earlier = claims[kind].get(id);
    if (earlier) earlier.push(claim);
    else claims[kind].set(id, [claim]);
  };
  for (const turn of turns) {
    for (const image of turn.images) add('image', image);
    for (const mask of listTurnMasks(turn)) add('mask', mask);
  }
  return claims;
}

/**
 * Every picture and mask that the session refers to, with its entry. One missing, one there under two types, and one
 * that nothing refers to are refused. @throws EngineError `corrupt-session`.
 */
export function matchPictureEntries(document: SessionDocument, entries: Iterable<ZipEntry>): PictureEntry[] {
  const wanted = listDocumentPictures(document);
  const missing = { image: new Set(wanted.images), mask: new Set(wanted.masks) };
  const pictures = Array.from(entries, readPictureEntry);
  for (const { entry, id, kind } of pictures) {
    if (!missing[kind].delete(id))
      throw createFileError({ entry: entry.name, problem: 'is not used by the session, or is there twice' });
  }
  const [absent] = [...missing.image, ...missing.mask];
  if (absent !== undefined)
    throw createFileError({ problem: `picture ${absent}, which the session refers to, is missing` });
  const claims = collectClaims(document);
  return pictures.map((picture) => ({ ...picture, claims: claims[picture.kind].get(picture.id) ?? [] }));
}

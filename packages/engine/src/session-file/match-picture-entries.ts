import type { ImageMediaType } from '../protocol/encoded-image.ts';
import { createFileError } from './create-file-error.ts';
import { imageExtensions } from './image-extensions.ts';
import { listDocumentPictures } from './list-document-pictures.ts';
import type { SessionDocument } from './session-document.ts';
import type { ZipEntry } from './zip/zip-entry.ts';

/** A picture or mask that the session refers to, and where it is in the file. */
export interface PictureEntry {
  entry: ZipEntry;
  id: string;
  mediaType: ImageMediaType;
  kind: 'image' | 'mask';
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
  return { entry, id, mediaType, kind: isMask ? 'mask' : 'image' };
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
  return pictures;
}

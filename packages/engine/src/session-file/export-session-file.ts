import { makeZip } from 'client-zip';
import { CorruptSessionError } from '../errors/corrupt-session-error.ts';
import { InvalidRequestError } from '../errors/invalid-request-error.ts';
import { throwIfAborted } from '../image/throw-if-aborted.ts';
import type { PentimentoStore } from '../store/pentimento-store.ts';
import type { StoredImage } from '../store/image-store.ts';
import { canonicalJson } from './canonical-json.ts';
import { collectSessionDocument } from './collect-session-document.ts';
import { collectStreamAsBlob } from './collect-stream-as-blob.ts';
import { imageExtensions } from './image-extensions.ts';
import { listDocumentPictures } from './list-document-pictures.ts';
import { documentEntry, readSessionDocument } from './read-session-document.ts';
import { sessionFileLimits } from './session-file-limits.ts';

/** Media type of a session file. */
export const sessionFileType = 'application/vnd.pentimento.session+zip';

/** Options of `exportSessionFile`. */
export interface ExportSessionFileOptions {
  store: PentimentoStore;
  /** The session to export. */
  sessionId: string;
  /** Aborting rejects with `aborted`. */
  signal?: AbortSignal;
  /** Called with 0 to 1, never falling. */
  onProgress?: (value: number) => void;
}

interface ZipInput {
  name: string;
  input: Uint8Array<ArrayBuffer>;
  lastModified: Date;
}

/** The first date that a zip can hold, in local time as zips are: the same bytes wherever and whenever it is exported. */
const lastModified = new Date(1980, 0, 1);

function createInput(name: string, bytes: Uint8Array): ZipInput {
  return { name, input: bytes as Uint8Array<ArrayBuffer>, lastModified };
}

async function readPicture(store: PentimentoStore, id: string): Promise<StoredImage> {
  const image = await store.images.get(id);
  if (image !== undefined) return image;
  const message = `Picture ${id} of this session is missing or damaged. Delete the turn that shows it and export again.`;
  throw new CorruptSessionError({ message });
}

function refuseTooLarge(what: string): never {
  const advice = 'Delete branches that are not needed any more and export again.';
  throw new InvalidRequestError({ message: `The session is too large for one file: ${what}. ${advice}` });
}

/** Reads the document back as an import would: a file that nobody can open must not be handed out as a backup. */
function checkDocument(text: Uint8Array): void {
  try {
    readSessionDocument(text);
  } catch (cause) {
    const details = cause instanceof Error ? cause.message : String(cause);
    const message = `The session cannot be exported, since what is stored of it could not be imported again. Please report this: ${details}`;
    throw new CorruptSessionError({ message, cause });
  }
}

async function* writeEntries(options: ExportSessionFileOptions): AsyncGenerator<ZipInput> {
  const { store, signal, onProgress } = options;
  const document = await collectSessionDocument(options);
  const { images, masks } = listDocumentPictures(document);
  const pictures = [
    ...images.map((id) => ({ folder: 'images', id })),
    ...masks.map((id) => ({ folder: 'masks', id })),
  ];
  const { maxEntries, maxInflatedBytes, maxDocumentBytes } = sessionFileLimits;
  if (pictures.length + 1 > maxEntries) {
    refuseTooLarge(`it has ${pictures.length} pictures and masks, the most is ${maxEntries - 1}`);
  }
  const text = new TextEncoder().encode(canonicalJson(document));
  if (text.length > maxDocumentBytes) refuseTooLarge('its turns take more than 64 MiB');
  checkDocument(text);
  let inflatedBytes = text.length;
  for (const [index, { folder, id }] of pictures.entries()) {
    throwIfAborted(signal);
    const { bytes, mediaType } = await readPicture(store, id);
    inflatedBytes += bytes.length;
    if (inflatedBytes > maxInflatedBytes) refuseTooLarge('its pictures take more than 2 GiB');
    yield createInput(`${folder}/${id}.${imageExtensions[mediaType]}`, bytes);
    onProgress?.((index + 1) / (pictures.length + 1));
  }
  yield createInput(documentEntry, text);
  onProgress?.(1);
}

/**
 * A session as a `.pentimento` file: a zip, stored without compression (pictures are compressed already), with
 * `images/<sha-256>.<extension>`, `masks/<sha-256>.png` and `session.json`, in this order. The same session gives the same
 * bytes, always. Never in it: what a provider gave to continue a branch, keys, and options that are named like secrets.
 *
 * @throws EngineError `invalid-request` when the session is not there, has more than 4,999 pictures or is over 2 GiB;
 * `corrupt-session` when a picture is missing or damaged; `aborted`.
 *
 * @example
 * const file = await exportSessionFile({ store, sessionId: session.id });
 * // in a page: link.href = URL.createObjectURL(file); link.download = 'harbour.pentimento';
 */
export async function exportSessionFile(options: ExportSessionFileOptions): Promise<Blob> {
  throwIfAborted(options.signal);
  return collectStreamAsBlob(makeZip(writeEntries(options)), sessionFileType);
}

import { throwIfAborted } from '../image/throw-if-aborted.ts';
import type { PentimentoStore } from '../store/pentimento-store.ts';
import { canonicalJson } from './canonical-json.ts';
import { collectSessionDocument } from './collect-session-document.ts';
import { createFileError } from './create-file-error.ts';
import { matchPictureEntries, type PictureEntry } from './match-picture-entries.ts';
import { readPicture } from './read-picture.ts';
import { documentEntry, readSessionDocument } from './read-session-document.ts';
import type { SessionDocument } from './session-document.ts';
import { sessionFileLimits } from './session-file-limits.ts';
import { readZipDirectory } from './zip/read-zip-directory.ts';
import { readZipEntry } from './zip/read-zip-entry.ts';

/** Options of `importSessionFile`. */
export interface ImportSessionFileOptions {
  /** A `.pentimento` file. Read in pieces, never as a whole. */
  file: Blob;
  /** Where the session goes. */
  store: PentimentoStore;
  /** A new ULID, for a copy. */
  createId: () => string;
  /** Milliseconds since 1970, for a copy. */
  now: () => number;
  /** Aborting rejects with `aborted`, and nothing of the session stays. */
  signal?: AbortSignal;
  /** Called with 0 to 1, never falling. */
  onProgress?: (value: number) => void;
}

interface OpenedFile {
  document: SessionDocument;
  pictures: PictureEntry[];
}

async function openFile(file: Blob): Promise<OpenedFile> {
  const entries = await readZipDirectory(file);
  const entry = entries.get(documentEntry);
  if (entry === undefined) throw createFileError({ problem: `it has no ${documentEntry}` });
  if (entry.inflatedBytes > sessionFileLimits.maxDocumentBytes) {
    throw createFileError({ entry: documentEntry, problem: 'is longer than 64 MiB' });
  }
  const document = readSessionDocument(await readZipEntry(file, entry));
  entries.delete(documentEntry);
  return { document, pictures: matchPictureEntries(document, entries.values()) };
}

/** The session under the id that it gets here; `isStored` when exactly this session is here already. */
async function settleIdentity(
  document: SessionDocument,
  { store, createId, now }: ImportSessionFileOptions,
): Promise<{ document: SessionDocument; isStored: boolean }> {
  const sessionId = document.session.id;
  if ((await store.sessions.read(sessionId)) === undefined) return { document, isStored: false };
  const stored = await collectSessionDocument({ store, sessionId });
  if (canonicalJson(stored) === canonicalJson(document)) return { document, isStored: true };
  const session = { ...document.session, id: createId(), updatedAt: now() };
  const turns = document.turns.map((turn) => ({ ...turn, sessionId: session.id }));
  return { document: { ...document, session, turns }, isStored: false };
}

/** Stores the pictures, one at a time. `added` are those that were not here before. */
async function storePictures(
  opened: OpenedFile,
  options: ImportSessionFileOptions,
  added: string[],
): Promise<void> {
  const { file, store, signal, onProgress } = options;
  for (const [index, picture] of opened.pictures.entries()) {
    throwIfAborted(signal);
    const image = await readPicture(file, picture);
    if (!(await store.images.has(image.id))) {
      await store.images.put(image);
      added.push(image.id);
    }
    onProgress?.((index + 1) / (opened.pictures.length + 1));
  }
  throwIfAborted(signal);
}

/**
 * Reads a `.pentimento` file into a store. Everything in it is checked: names, number, sizes, ratio while inflating,
 * checksums, hashes, the headers of pictures, every field of `session.json`, and that turns and pictures fit together.
 *
 * The session keeps its id. When that id is here already: if the session is the very same, it is the one that is opened
 * (pictures that had gone missing are put back); if it differs in anything, the file becomes a session of its own, with a
 * new id, now as the time of its last change, and the same ids of turns and pictures.
 *
 * Pictures are stored first and the session last, in one commit: an import that is cut off leaves no session, only
 * pictures that nothing refers to, which are removed at once, or by the next sweep if the page died.
 *
 * @throws EngineError `corrupt-session` that says which entry and why; `quota-exceeded`; `aborted`.
 *
 * @example
 * const { sessionId } = await importSessionFile({ file, store, createId: () => ulid(), now: Date.now });
 */
export async function importSessionFile(options: ImportSessionFileOptions): Promise<{ sessionId: string }> {
  const { file, store, signal, onProgress } = options;
  throwIfAborted(signal);
  const opened = await openFile(file);
  const added: string[] = [];
  try {
    await storePictures(opened, options, added);
    const { document, isStored } = await settleIdentity(opened.document, options);
    if (!isStored) await store.sessions.commit({ record: document.session, turns: document.turns });
    onProgress?.(1);
    return { sessionId: document.session.id };
  } catch (error) {
    // Best effort: what is referred to stays, and what cannot be removed now goes with the next sweep.
    await Promise.allSettled(added.map((id) => store.images.delete(id)));
    throw error;
  }
}

import { isRecordId } from '../../store/is-record-id.ts';
import type { FolderContext } from './folder-context.ts';
import { applyJournalEntry, type FolderSession } from './folder-session.ts';
import { isMissingFile } from './is-missing-file.ts';
import type { JournalEntry, JournalHeader } from './journal-entry.ts';
import { journalPath } from './journal-path.ts';
import { parseJournal } from './parse-journal.ts';
import { tryTwice } from './try-twice.ts';

/** A session as it is on the disk now; only what was appended since the last look is read. Undefined when there is none. */
export async function loadFolderSession(
  context: FolderContext,
  sessionId: string,
): Promise<FolderSession | undefined> {
  if (!isRecordId(sessionId)) return undefined;
  return context.readings(async () => {
    const session = await readJournal(context, sessionId).catch((error: unknown) => {
      if (isMissingFile(error)) return undefined;
      throw error;
    });
    if (session === undefined) context.sessions.delete(sessionId);
    else context.sessions.set(sessionId, session);
    return session;
  });
}

async function readJournal(context: FolderContext, sessionId: string): Promise<FolderSession | undefined> {
  const known = context.sessions.get(sessionId);
  const handle = await context.fileSystem.open(journalPath(context, sessionId), 'r');
  try {
    const { size, mtimeMs, ino } = await handle.stat();
    const fileStamp = `${ino}:${size}:${mtimeMs}`;
    if (known?.fileStamp === fileStamp) return known;
    const head = parseJournal(await readPart(handle, { start: 0, end: Math.min(size, 512) }));
    const header = head.values[0] as JournalHeader | undefined;
    const isGrown =
      known !== undefined && known.generation === header?.generation && size >= known.validLength;
    const start = isGrown ? known.validLength : 0;
    const parsed = parseJournal(await readPart(handle, { start, end: size }));
    const session = isGrown ? known : createSession(header);
    for (const value of parsed.values) if (isEntry(value)) applyJournalEntry(session, value);
    if (session.recordBytes === 0) return undefined;
    session.validLength = start + parsed.validLength;
    session.fileStamp = fileStamp;
    return session;
  } finally {
    await tryTwice(() => handle.close());
  }
}

interface ReadableHandle {
  read(buffer: Buffer, offset: number, length: number, position: number): Promise<{ bytesRead: number }>;
}

async function readPart(handle: ReadableHandle, part: { start: number; end: number }): Promise<Buffer> {
  const buffer = Buffer.alloc(part.end - part.start);
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, part.start + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

function createSession(header: JournalHeader | undefined): FolderSession {
  return {
    record: {} as FolderSession['record'],
    turns: new Map(),
    providerStates: new Map(),
    generation: header?.generation ?? '',
    validLength: 0,
    fileStamp: '',
    wastedBytes: 0,
    recordBytes: 0,
  };
}

function isEntry(value: unknown): value is JournalEntry {
  return typeof value === 'object' && value !== null && 'record' in value;
}

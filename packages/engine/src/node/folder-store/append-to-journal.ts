import { encodeJournalLine } from './encode-journal-line.ts';
import type { FolderContext } from './folder-context.ts';
import type { FolderSession } from './folder-session.ts';
import type { JournalEntry } from './journal-entry.ts';
import { journalPath } from './journal-path.ts';
import { writeAll } from './write-all.ts';
import { tryTwice } from './try-twice.ts';

/** Appends a commit to a session's journal, over a torn tail if there is one, and flushes it. */
export async function appendToJournal(
  context: FolderContext,
  session: FolderSession,
  entry: JournalEntry,
): Promise<void> {
  const handle = await context.fileSystem.open(journalPath(context, session.record.id), 'r+');
  try {
    const { size } = await handle.stat();
    if (size > session.validLength) await handle.truncate(session.validLength);
    await writeAll(handle, { bytes: encodeJournalLine(entry), position: session.validLength });
    await handle.datasync();
  } finally {
    await tryTwice(() => handle.close());
  }
}

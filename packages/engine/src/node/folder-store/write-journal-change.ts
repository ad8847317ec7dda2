import { appendToJournal } from './append-to-journal.ts';
import type { FolderContext } from './folder-context.ts';
import type { FolderSession } from './folder-session.ts';
import { applyJournalEntry } from './folder-session.ts';
import type { JournalEntry } from './journal-entry.ts';
import { journalPath } from './journal-path.ts';
import { rewriteJournal } from './rewrite-journal.ts';
import { tryTwice } from './try-twice.ts';

const wasteWorthRewriting = 1_000_000;

/** A change of a session's journal. */
export interface JournalChange {
  /** The session before. Absent: it is new. */
  before: FolderSession | undefined;
  entry: JournalEntry;
  /** Turns that go. */
  removedTurns: Set<string>;
}

/**
 * Makes a change durable: appended when it can be, else as a new journal. When it fails, the journal is put back as it was, under
 * a new generation, so that nobody who has read half of the change believes it.
 */
export async function writeJournalChange(context: FolderContext, change: JournalChange): Promise<void> {
  const { before, entry, removedTurns } = change;
  const content = contentAfter(change);
  try {
    const isWasteful =
      before !== undefined &&
      before.wastedBytes > wasteWorthRewriting &&
      before.wastedBytes > before.validLength / 2;
    if (before === undefined || removedTurns.size > 0 || isWasteful) await rewriteJournal(context, content);
    else await appendToJournal(context, before, entry);
  } catch (error) {
    const path = journalPath(context, entry.record.id);
    await tryTwice(() =>
      before === undefined ? context.fileSystem.unlink(path) : rewriteJournal(context, before),
    );
    throw error;
  }
}

function contentAfter({ before, entry, removedTurns }: JournalChange): FolderSession {
  const content: FolderSession = {
    record: entry.record,
    turns: new Map(before?.turns),
    providerStates: new Map(before?.providerStates),
    generation: '',
    validLength: 0,
    fileStamp: '',
    wastedBytes: 0,
    recordBytes: 0,
  };
  for (const id of removedTurns) content.turns.delete(id);
  for (const [key, state] of content.providerStates) {
    if (removedTurns.has(state.turnId)) content.providerStates.delete(key);
  }
  applyJournalEntry(content, entry);
  return content;
}

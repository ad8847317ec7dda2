import { randomUUID } from 'node:crypto';
import { encodeJournalLine } from './encode-journal-line.ts';
import type { FolderContext } from './folder-context.ts';
import type { FolderSession } from './folder-session.ts';
import type { JournalEntry, JournalHeader } from './journal-entry.ts';
import { journalPath } from './journal-path.ts';
import { writeDurableFile } from './write-durable-file.ts';

/** Turns per line of a new journal, so that no line grows without bound. */
const turnsPerLine = 256;

/** What a session's journal shall hold. */
export type JournalContent = Pick<FolderSession, 'record' | 'turns' | 'providerStates'>;

/** Puts a new journal in the place of a session's old one, or makes its first: the old one whole or the new one whole. */
export async function rewriteJournal(context: FolderContext, content: JournalContent): Promise<void> {
  const { record } = content;
  const header: JournalHeader = { journal: 1, sessionId: record.id, generation: randomUUID() };
  const turns = [...content.turns.values()];
  const entries: JournalEntry[] = [{ record, providerStates: [...content.providerStates.values()] }];
  for (let start = 0; start < turns.length; start += turnsPerLine) {
    entries.push({ record, turns: turns.slice(start, start + turnsPerLine) });
  }
  const bytes = Buffer.concat([header, ...entries].map(encodeJournalLine));
  await writeDurableFile(context, { path: journalPath(context, record.id), bytes });
}

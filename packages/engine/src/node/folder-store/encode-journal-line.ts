import { crc32 } from 'node:zlib';
import type { JournalEntry, JournalHeader } from './journal-entry.ts';

/** One line of a journal: the checksum of the JSON, a blank, the JSON, a line feed. JSON itself has no line feeds. */
export function encodeJournalLine(value: JournalHeader | JournalEntry): Buffer {
  const json = Buffer.from(JSON.stringify(value));
  return Buffer.concat([
    Buffer.from(`${crc32(json).toString(16).padStart(8, '0')} `),
    json,
    Buffer.from('\n'),
  ]);
}

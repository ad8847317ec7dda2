import { crc32 } from 'node:zlib';

/** What could be read of a part of a journal. */
export interface ParsedJournal {
  /** Values of the whole lines, in order. */
  values: unknown[];
  /** Length up to the end of the last whole line. What follows was being written when the process died. */
  validLength: number;
}

const checksumLength = 8;

/**
 * Reads lines and leaves out those that are not whole: a torn tail, or, in the middle, a line that the disk has damaged. A
 * damaged line costs what it held, never the session.
 */
export function parseJournal(bytes: Buffer): ParsedJournal {
  const values: unknown[] = [];
  let validLength = 0;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(0x0a, start);
    if (end === -1) return { values, validLength };
    const checksum = bytes.toString('latin1', start, start + checksumLength);
    const json = bytes.subarray(start + checksumLength + 1, end);
    start = end + 1;
    if (json.length === 0 || Number.parseInt(checksum, 16) !== crc32(json)) continue;
    values.push(JSON.parse(json.toString()));
    validLength = start;
  }
}

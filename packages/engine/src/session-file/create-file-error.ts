import { CorruptSessionError } from '../errors/corrupt-session-error.ts';

/** What is wrong with a session file, and where. */
export interface FileErrorOptions {
  /** Name of the entry. Absent: the file as a whole. */
  entry?: string;
  /** What is wrong with it, as a clause. */
  problem: string;
  cause?: unknown;
}

/** The error for a session file that cannot be read. Says which entry and why; nothing was imported. */
export function createFileError({ entry, problem, cause }: FileErrorOptions): CorruptSessionError {
  // A name comes from the file: cut short, without control characters.
  const name = entry?.slice(0, 100).replaceAll(/[^\x20-\x7e]/g, '?');
  const where =
    name === undefined
      ? 'The session file cannot be opened'
      : `The session file cannot be opened: entry "${name}"`;
  const message = `${where}${name === undefined ? ':' : ''} ${problem}. Nothing was imported; export the session again where it came from.`;
  return new CorruptSessionError({ message, cause });
}

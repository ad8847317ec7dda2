import { createFileError } from '../create-file-error.ts';
import { sessionFileLimits } from '../session-file-limits.ts';

/** Where the central directory of a zip lies. */
export interface ZipDirectoryLocation {
  entryCount: number;
  offset: number;
  length: number;
}

const endSignature = 0x06054b50;
const endLength = 22;
const longestComment = 65_535;
const longestDirectory = 4_000_000;

function findEnd(tail: DataView): number {
  for (let at = tail.byteLength - endLength; at >= 0; at -= 1) {
    const isEnd = tail.getUint32(at, true) === endSignature;
    if (isEnd && at + endLength + tail.getUint16(at + 20, true) === tail.byteLength) return at;
  }
  throw createFileError({ problem: 'it is not a zip file, or its end is missing' });
}

/**
 * Finds the central directory. Session files stay below the sizes that need zip64 or several disks.
 * Source: PKWARE APPNOTE 6.3.10, section 4.3.16. @throws EngineError `corrupt-session`.
 */
export async function findZipDirectory(file: Blob): Promise<ZipDirectoryLocation> {
  const tailStart = Math.max(0, file.size - endLength - longestComment);
  const tail = new DataView(await file.slice(tailStart).arrayBuffer());
  const end = findEnd(tail);
  const entryCount = tail.getUint16(end + 10, true);
  const length = tail.getUint32(end + 12, true);
  const offset = tail.getUint32(end + 16, true);
  if (tail.getUint32(end + 4, true) !== 0 || tail.getUint16(end + 8, true) !== entryCount) {
    throw createFileError({ problem: 'it is part of a zip over several files' });
  }
  if (entryCount > sessionFileLimits.maxEntries) {
    const problem = `it has ${entryCount} entries, the most is ${sessionFileLimits.maxEntries}`;
    throw createFileError({ problem });
  }
  if (length > longestDirectory || offset + length > tailStart + end) {
    throw createFileError({ problem: 'its directory is damaged' });
  }
  return { entryCount, offset, length };
}

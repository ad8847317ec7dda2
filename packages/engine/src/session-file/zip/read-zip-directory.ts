import { createFileError } from '../create-file-error.ts';
import { sessionFileLimits } from '../session-file-limits.ts';
import { checkEntryName } from './check-entry-name.ts';
import { findZipDirectory } from './find-zip-directory.ts';
import type { ZipEntry } from './zip-entry.ts';

const entrySignature = 0x02014b50;
const entryLength = 46;
const localHeaderLength = 30;
const stored = 0;
const deflated = 8;
const encrypted = 0x2041;

function readName(directory: DataView, at: number): string {
  const length = directory.getUint16(at + 28, true);
  if (at + entryLength + length > directory.byteLength)
    throw createFileError({ problem: 'its directory is damaged' });
  const bytes = new Uint8Array(directory.buffer, directory.byteOffset + at + entryLength, length);
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function readEntry(directory: DataView, at: number): ZipEntry {
  if (directory.getUint32(at, true) !== entrySignature)
    throw createFileError({ problem: 'its directory is damaged' });
  const name = readName(directory, at);
  checkEntryName(name);
  const method = directory.getUint16(at + 10, true);
  if ((directory.getUint16(at + 8, true) & encrypted) !== 0)
    throw createFileError({ entry: name, problem: 'is encrypted' });
  if (method !== stored && method !== deflated) {
    throw createFileError({ entry: name, problem: 'is compressed in a way that is not known here' });
  }
  return {
    name,
    isDeflated: method === deflated,
    crc32: directory.getUint32(at + 16, true),
    compressedBytes: directory.getUint32(at + 20, true),
    inflatedBytes: directory.getUint32(at + 24, true),
    headerOffset: directory.getUint32(at + 42, true),
  };
}

function checkSizes(entry: ZipEntry): void {
  const { name, isDeflated, compressedBytes, inflatedBytes } = entry;
  if (!isDeflated && compressedBytes !== inflatedBytes) {
    throw createFileError({ entry: name, problem: 'names two different sizes' });
  }
  if (inflatedBytes > compressedBytes * sessionFileLimits.maxRatio) {
    const problem = `would grow more than ${sessionFileLimits.maxRatio} times when inflated`;
    throw createFileError({ entry: name, problem });
  }
}

/** Entries that share bytes are how small files inflate to enormous ones. */
function checkOverlaps(entries: ZipEntry[], directoryOffset: number): void {
  let end = 0;
  for (const entry of entries.toSorted((one, other) => one.headerOffset - other.headerOffset)) {
    if (entry.headerOffset < end)
      throw createFileError({ entry: entry.name, problem: 'lies over another entry' });
    end = entry.headerOffset + localHeaderLength + entry.name.length + entry.compressedBytes;
  }
  if (end > directoryOffset) throw createFileError({ problem: 'an entry lies over its directory' });
}

/**
 * Entries of a zip by name, with everything checked that can be checked before inflating: names, number, sizes, overlaps.
 * Folders are left out. Source: PKWARE APPNOTE 6.3.10, section 4.3.12. @throws EngineError `corrupt-session`.
 */
export async function readZipDirectory(file: Blob): Promise<Map<string, ZipEntry>> {
  const { entryCount, offset, length } = await findZipDirectory(file);
  const directory = new DataView(await file.slice(offset, offset + length).arrayBuffer());
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let index = 0; index < entryCount; index += 1) {
    if (at + entryLength > directory.byteLength)
      throw createFileError({ problem: 'its directory is damaged' });
    const entry = readEntry(directory, at);
    if (entries.has(entry.name)) throw createFileError({ entry: entry.name, problem: 'is there twice' });
    checkSizes(entry);
    entries.set(entry.name, entry);
    const extraLength = directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
    at += entryLength + directory.getUint16(at + 28, true) + extraLength;
  }
  checkOverlaps([...entries.values()], offset);
  const inflatedBytes = [...entries.values()].reduce((sum, entry) => sum + entry.inflatedBytes, 0);
  if (inflatedBytes > sessionFileLimits.maxInflatedBytes) {
    throw createFileError({ problem: 'it would grow beyond 2 GiB when inflated' });
  }
  for (const name of entries.keys()) if (name.endsWith('/')) entries.delete(name);
  return entries;
}

import { Inflate } from 'fflate';
import { crc32 } from '../../image/png/crc32.ts';
import { createFileError } from '../create-file-error.ts';
import type { ZipEntry } from './zip-entry.ts';

const localSignature = 0x04034b50;
const localHeaderLength = 30;
/** Deflate grows at most 1,032 times: no piece of this length inflates to more than 9 MB before its length is checked. */
const pieceBytes = 8192;

/** Where the data of an entry starts, behind its local header, which must agree with the directory. */
async function findData(file: Blob, entry: ZipEntry): Promise<number> {
  const start = entry.headerOffset;
  const headerEnd = start + localHeaderLength + entry.name.length;
  const header = new DataView(await file.slice(start, headerEnd).arrayBuffer());
  const isWhole = header.byteLength === localHeaderLength + entry.name.length;
  if (
    !isWhole ||
    header.getUint32(0, true) !== localSignature ||
    header.getUint16(26, true) !== entry.name.length
  ) {
    throw createFileError({ entry: entry.name, problem: 'is not where the directory says' });
  }
  const nameBytes = new Uint8Array(header.buffer, localHeaderLength);
  if (nameBytes.some((byte, index) => byte !== entry.name.charCodeAt(index))) {
    throw createFileError({ entry: entry.name, problem: 'has two different names' });
  }
  return headerEnd + header.getUint16(28, true);
}

function inflateEntry(compressed: Uint8Array, entry: ZipEntry): Uint8Array {
  const output = new Uint8Array(entry.inflatedBytes);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > output.length)
      throw createFileError({ entry: entry.name, problem: 'inflates to more than it says' });
    output.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < compressed.length; at += pieceBytes) {
    inflater.push(compressed.subarray(at, at + pieceBytes), at + pieceBytes >= compressed.length);
  }
  if (length < output.length) throw createFileError({ entry: entry.name, problem: 'ends too early' });
  return output;
}

/** The bytes of an entry, inflated under its declared size, with their checksum verified. @throws EngineError `corrupt-session`. */
export async function readZipEntry(file: Blob, entry: ZipEntry): Promise<Uint8Array> {
  const start = await findData(file, entry);
  const compressed = new Uint8Array(await file.slice(start, start + entry.compressedBytes).arrayBuffer());
  if (compressed.length < entry.compressedBytes)
    throw createFileError({ entry: entry.name, problem: 'ends too early' });
  let bytes: Uint8Array;
  try {
    bytes = entry.isDeflated ? inflateEntry(compressed, entry) : compressed;
  } catch (cause) {
    throw createFileError({ entry: entry.name, problem: 'cannot be inflated', cause });
  }
  if (crc32(bytes) !== entry.crc32)
    throw createFileError({ entry: entry.name, problem: 'is damaged (its checksum is wrong)' });
  return bytes;
}

import { readRiffChunks } from './headers/read-riff-chunks.ts';
import type { ImageHeader } from './image-header.ts';
import { concatenateBytes } from './png/concatenate-bytes.ts';
import { readPngChunks } from './png/read-png-chunks.ts';

const exifFlag = 0x08;
const riffHeaderLength = 8;

/** Renames the EXIF chunk, which makes it one that decoders pass over. */
function hideInWebp(file: Uint8Array): Uint8Array {
  const copy = file.slice();
  for (const { type, offset } of readRiffChunks(file)) {
    const flags = offset + riffHeaderLength;
    if (type === 'VP8X') copy[flags] = (copy[flags] ?? 0) & ~exifFlag;
    if (type === 'EXIF') copy.set([0x58, 0x58, 0x58, 0x58], offset);
  }
  return copy;
}

function dropFromPng(file: Uint8Array): Uint8Array {
  const kept = [...readPngChunks(file)].filter(({ type }) => type !== 'eXIf');
  const chunks = kept.map(({ offset, data }) => file.subarray(offset, offset + 12 + data.length));
  return concatenateBytes([file.subarray(0, 8), ...chunks]);
}

/** The same WebP or PNG without what it says about its orientation, so that a decoder gives it as it is stored. */
export function withoutOrientation(file: Uint8Array, header: ImageHeader): Uint8Array {
  if (header.orientation === 1) return file;
  return header.mediaType === 'image/webp' ? hideInWebp(file) : dropFromPng(file);
}

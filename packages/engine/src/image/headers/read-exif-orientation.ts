import type { ImageOrientation } from '../image-header.ts';

const orientationTag = 0x0112;
const shortType = 3;

/**
 * Orientation from an EXIF block (a TIFF structure, with or without the leading `Exif\0\0`).
 * Damaged blocks count as upright: a picture must not be refused because a camera wrote bad metadata.
 * Source: Exif 2.32 (CIPA DC-008), sections 4.6.2 and 4.6.4.
 */
export function readExifOrientation(exif: Uint8Array): ImageOrientation {
  const hasPrefix = exif.length >= 6 && String.fromCharCode(...exif.subarray(0, 6)) === 'Exif\0\0';
  const tiff = hasPrefix ? exif.subarray(6) : exif;
  if (tiff.length < 14) return 1;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const byteOrder = view.getUint16(0);
  if (byteOrder !== 0x4949 && byteOrder !== 0x4d4d) return 1;
  const isLittleEndian = byteOrder === 0x4949;
  if (view.getUint16(2, isLittleEndian) !== 42) return 1;

  const directory = view.getUint32(4, isLittleEndian);
  if (directory + 2 > tiff.length) return 1;
  const entryCount = view.getUint16(directory, isLittleEndian);
  for (let entry = directory + 2, left = entryCount; left > 0; entry += 12, left -= 1) {
    if (entry + 12 > tiff.length) return 1;
    if (view.getUint16(entry, isLittleEndian) !== orientationTag) continue;
    if (view.getUint16(entry + 2, isLittleEndian) !== shortType) return 1;
    const value = view.getUint16(entry + 8, isLittleEndian);
    return value >= 1 && value <= 8 ? (value as ImageOrientation) : 1;
  }
  return 1;
}

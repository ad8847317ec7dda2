import { ImageFormatProblem } from '../image-format-problem.ts';
import { predictPaeth } from './predict-paeth.ts';

/** A row of a PNG between inflating and expanding. */
export interface PngRow {
  /** 0 none, 1 sub, 2 up, 3 average, 4 Paeth. */
  filter: number;
  /** The stored bytes; the real ones afterwards. */
  row: Uint8Array;
  /** The real bytes of the row above; zeros for the first. */
  above: Uint8Array;
  /** Distance in bytes to the same sample of the pixel to the left, at least 1. */
  pixelBytes: number;
}

/** Undoes the filter of one row, in place. Source: PNG Specification, third edition, section 9.2. */
export function unfilterPngRow({ filter, row, above, pixelBytes }: PngRow): void {
  const length = row.length;
  const byte = (bytes: Uint8Array, at: number): number => bytes[at] as number;
  if (filter === 0) return;
  if (filter === 1) {
    for (let at = pixelBytes; at < length; at += 1) row[at] = byte(row, at) + byte(row, at - pixelBytes);
  } else if (filter === 2) {
    for (let at = 0; at < length; at += 1) row[at] = byte(row, at) + byte(above, at);
  } else if (filter === 3) {
    for (let at = 0; at < length; at += 1) {
      const left = at < pixelBytes ? 0 : byte(row, at - pixelBytes);
      row[at] = byte(row, at) + ((left + byte(above, at)) >> 1);
    }
  } else if (filter === 4) {
    for (let at = 0; at < pixelBytes && at < length; at += 1) row[at] = byte(row, at) + byte(above, at);
    for (let at = pixelBytes; at < length; at += 1) {
      const left = byte(row, at - pixelBytes);
      row[at] = byte(row, at) + predictPaeth(left, byte(above, at), byte(above, at - pixelBytes));
    }
  } else throw new ImageFormatProblem('its pixels are damaged');
}

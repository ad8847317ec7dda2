import { predictPaeth } from './predict-paeth.ts';

/** A row to be stored. */
export interface FilterRowOptions {
  row: Uint8Array;
  /** The row above; zeros for the first. */
  above: Uint8Array;
  /** Bytes of a pixel. */
  pixelBytes: number;
  /** Where the filter byte and the filtered row go, one byte longer than the row. */
  target: Uint8Array;
}

type FilterOutput = (options: FilterRowOptions, output: Uint8Array) => void;

// One loop each, not one loop with five predictors: this is where the time of encoding goes.
const filters: FilterOutput[] = [
  ({ row }, output) => output.set(row),
  ({ row, pixelBytes }, output) => {
    output.set(row.subarray(0, pixelBytes));
    for (let at = pixelBytes; at < row.length; at += 1) {
      output[at] = (row[at] as number) - (row[at - pixelBytes] as number);
    }
  },
  ({ row, above }, output) => {
    for (let at = 0; at < row.length; at += 1) output[at] = (row[at] as number) - (above[at] as number);
  },
  ({ row, above, pixelBytes }, output) => {
    for (let at = 0; at < row.length; at += 1) {
      const left = at < pixelBytes ? 0 : (row[at - pixelBytes] as number);
      output[at] = (row[at] as number) - ((left + (above[at] as number)) >> 1);
    }
  },
  ({ row, above, pixelBytes }, output) => {
    for (let at = 0; at < row.length; at += 1) {
      const left = at < pixelBytes ? 0 : (row[at - pixelBytes] as number);
      const aboveLeft = at < pixelBytes ? 0 : (above[at - pixelBytes] as number);
      output[at] = (row[at] as number) - predictPaeth(left, above[at] as number, aboveLeft);
    }
  },
];

function sumOfAbsolutes(bytes: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    sum += byte < 128 ? byte : 256 - byte;
  }
  return sum;
}

/**
 * Chooses the filter with the least sum of absolute differences and writes the row with it.
 * Source of the heuristic: PNG Specification, third edition, section 12.7.
 */
export function filterPngRow(options: FilterRowOptions): void {
  const scratch = new Uint8Array(options.row.length);
  let best = Infinity;
  for (const [index, filter] of filters.entries()) {
    filter(options, scratch);
    const sum = sumOfAbsolutes(scratch);
    if (sum >= best) continue;
    best = sum;
    options.target[0] = index;
    options.target.set(scratch, 1);
    if (sum === 0) return;
  }
}

import type { ChannelCorrection, ToneModel } from './tone-model.ts';

/** A row of the result, already in its place over the parent. */
export interface ToneRow {
  /** Three Float32Array: red, green and blue of the row, changed in place, 0 to 255. */
  colours: readonly [Float32Array, Float32Array, Float32Array];
  /** First index to correct. */
  from: number;
  /** Index after the last one. */
  to: number;
  /** Position of index `from` in its row, −1 (left) to 1 (right). */
  x: number;
  /** Difference of position between two pixels. */
  stepX: number;
  /** Position of the row, −1 (top) to 1 (bottom). */
  y: number;
}

/** Brings a row of the result to the parent's tones. */
export function correctRow(model: ToneModel, row: ToneRow): void {
  if (model.isIdentity) return;
  const [reds, greens, blues] = row.colours;
  const [red, green, blue] = model.channels;
  const { from, to, stepX, y } = row;
  const [redRow, greenRow, blueRow] = [polynomialIn(red, y), polynomialIn(green, y), polynomialIn(blue, y)];
  for (let at = from, x = row.x; at < to; at += 1, x += stepX) {
    const r = reds[at]!;
    const g = greens[at]!;
    const b = blues[at]!;
    const newRed = r + curveAt(red.curve, r) + red.next * (g - r) + red.afterNext * (b - r);
    const newGreen = g + curveAt(green.curve, g) + green.next * (b - g) + green.afterNext * (r - g);
    const newBlue = b + curveAt(blue.curve, b) + blue.next * (r - b) + blue.afterNext * (g - b);
    reds[at] = clampByte(newRed + redRow[0] + x * (redRow[1] + x * redRow[2]));
    greens[at] = clampByte(newGreen + greenRow[0] + x * (greenRow[1] + x * greenRow[2]));
    blues[at] = clampByte(newBlue + blueRow[0] + x * (blueRow[1] + x * blueRow[2]));
  }
}

/** The cast along one row: constant, factor of x, factor of x². */
function polynomialIn(
  { field: [x, down, xy, xx, yy] }: ChannelCorrection,
  y: number,
): [number, number, number] {
  return [y * (down + y * yy), x + y * xy, xx];
}

function curveAt(curve: Float32Array, value: number): number {
  const index = value | 0;
  return curve[index]! + (curve[index + 1]! - curve[index]!) * (value - index);
}

function clampByte(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : value;
}

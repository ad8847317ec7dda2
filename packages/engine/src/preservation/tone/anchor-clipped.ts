/** Fewer samples than this part of all say nothing about a clipped end. */
const smallestPart = 0.02;
/** A larger correction than this is no drift, in 8-bit steps. */
const largestCorrection = 24;
/** So many of the samples must lie within so many 8-bit steps of their median. */
const smallestAgreement = 0.6;
const tolerance = 3;
/** The curve bends to the end within so many 8-bit steps. */
const ramp = 6;

/**
 * Pins the ends of a correction curve: paper that was 250 and came back as 255 goes back to 250, though nothing in
 * between tells so. Changes the curve in place.
 *
 * @param curve Float32Array, [257]: what to add at each value.
 * @param values Float32Array, [samples]: the result's values.
 * @param target Float32Array, [samples]: the parent's.
 */
export function anchorClipped(curve: Float32Array, values: Float32Array, target: Float32Array): void {
  const dark = endCorrection(values, target, 0);
  const bright = endCorrection(values, target, 255);
  for (let step = 0; step <= ramp; step += 1) {
    const share = 1 - step / (ramp + 1);
    if (dark !== undefined) curve[step]! += (dark - curve[step]!) * share;
    if (bright !== undefined) curve[255 - step]! += (bright - curve[255 - step]!) * share;
  }
  curve[256] = curve[255]!;
}

function endCorrection(values: Float32Array, target: Float32Array, end: 0 | 255): number | undefined {
  const found: number[] = [];
  for (let at = 0; at < values.length; at += 1)
    if (Math.abs(values[at]! - end) <= 1) found.push(target[at]! - values[at]!);
  if (found.length < smallestPart * values.length) return undefined;
  const median = found.toSorted((one, other) => one - other)[found.length >> 1]!;
  const agreeing = found.filter((value) => Math.abs(value - median) <= tolerance).length;
  const isDrift = Math.abs(median) <= largestCorrection && agreeing >= smallestAgreement * found.length;
  return isDrift ? median : undefined;
}

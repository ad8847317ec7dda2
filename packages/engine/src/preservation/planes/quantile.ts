/** Options of `quantile`. */
export interface QuantileOptions {
  /** Largest value told apart; larger ones count as this. Above 0. */
  limit: number;
  /** Only every so many-th value is looked at, 1 unless given. */
  stride?: number;
  /** Values whose entry here is 0 do not count. Absent: all count. */
  valid?: Uint8Array;
}

const bins = 2048;

/**
 * Values below which given parts of a set lie, by counting into 2,048 bins instead of sorting: exact to limit ÷ 2,048.
 * Values are at least 0. An empty set has zeros.
 *
 * @param parts Parts, 0 to 1, in rising order.
 */
export function quantile(
  values: Float32Array,
  parts: readonly number[],
  { limit, stride = 1, valid }: QuantileOptions,
): number[] {
  const counts = new Uint32Array(bins);
  const scale = bins / limit;
  let total = 0;
  for (let at = 0; at < values.length; at += stride) {
    if (valid && valid[at] === 0) continue;
    const bin = (values[at]! * scale) | 0;
    counts[bin < 0 ? 0 : bin >= bins ? bins - 1 : bin]! += 1;
    total += 1;
  }
  const found: number[] = [];
  let bin = 0;
  let below = 0;
  for (const part of parts) {
    while (bin < bins - 1 && below + counts[bin]! <= part * (total - 1)) {
      below += counts[bin]!;
      bin += 1;
    }
    const inside = counts[bin]! > 0 ? (part * (total - 1) - below + 0.5) / counts[bin]! : 0;
    found.push(total === 0 ? 0 : (bin + inside) / scale);
  }
  return found;
}

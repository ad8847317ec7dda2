import { quantile } from '../planes/quantile.ts';

/** Options of `dropInvisible`. */
export interface DropInvisibleOptions {
  /** Width in pixels. */
  width: number;
  /** Height in pixels. */
  height: number;
  /** Uint8Array, [height, width]: 1 inside a region. Changed in place. */
  region: Uint8Array;
  /** Float32Array, [height, width]: how much each pixel by itself has changed. */
  change: Float32Array;
  /** Regions of which less than a quarter has changed by this are dropped. */
  least: number;
  /** Smaller regions are dropped, in pixels. */
  smallest: number;
}

/**
 * Drops regions that nobody would see: wide but faint ones, which a cast or a curve that could not be undone leaves, and
 * crumbs off a rim.
 */
export function dropInvisible({
  width,
  height,
  region,
  change,
  least,
  smallest,
}: DropInvisibleOptions): void {
  const seen = new Uint8Array(region.length);
  const queue = new Int32Array(width * height);
  for (let seed = 0; seed < region.length; seed += 1) {
    if (region[seed] === 0 || seen[seed] === 1) continue;
    let end = 1;
    queue[0] = seed;
    seen[seed] = 1;
    const visit = (at: number): void => {
      if (region[at] === 0 || seen[at] === 1) return;
      seen[at] = 1;
      queue[end++] = at;
    };
    for (let next = 0; next < end; next += 1) {
      const at = queue[next]!;
      const x = at % width;
      if (x > 0) visit(at - 1);
      if (x < width - 1) visit(at + 1);
      if (at >= width) visit(at - width);
      if (at + width < region.length) visit(at + width);
    }
    const members = queue.subarray(0, end);
    const [upperQuartile = 0] = quantile(
      Float32Array.from(members, (at) => change[at]!),
      [0.75],
      { limit: 32 },
    );
    if (end >= smallest && upperQuartile >= least) continue;
    for (const at of members) region[at] = 0;
  }
}

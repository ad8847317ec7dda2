/** Options of `fillHoles`. */
export interface FillHolesOptions {
  /** Width in pixels. */
  width: number;
  /** Height in pixels. */
  height: number;
  /** Uint8Array, [height, width]: 1 inside a region. Changed in place. */
  region: Uint8Array;
  /** Larger holes stay open, in pixels. */
  largest: number;
}

/** Closes holes: what a region surrounds on all sides (4 neighbours), the border of the picture not being a side. */
export function fillHoles({ width, height, region, largest }: FillHolesOptions): void {
  const seen = region.slice();
  const queue = new Int32Array(width * height);
  for (let seed = 0; seed < seen.length; seed += 1) {
    if (seen[seed] !== 0) continue;
    let end = 1;
    let touchesBorder = false;
    queue[0] = seed;
    seen[seed] = 1;
    for (let next = 0; next < end; next += 1) {
      const at = queue[next]!;
      const x = at % width;
      if (x === 0 || x === width - 1 || at < width || at + width >= seen.length) touchesBorder = true;
      if (x > 0 && seen[at - 1] === 0) {
        seen[at - 1] = 1;
        queue[end++] = at - 1;
      }
      if (x < width - 1 && seen[at + 1] === 0) {
        seen[at + 1] = 1;
        queue[end++] = at + 1;
      }
      if (at >= width && seen[at - width] === 0) {
        seen[at - width] = 1;
        queue[end++] = at - width;
      }
      if (at + width < seen.length && seen[at + width] === 0) {
        seen[at + width] = 1;
        queue[end++] = at + width;
      }
    }
    if (touchesBorder || end > largest) continue;
    for (let index = 0; index < end; index += 1) region[queue[index]!] = 1;
  }
}

/** Options of `growRegions`. */
export interface GrowRegionsOptions {
  /** Width in pixels. */
  width: number;
  /** Height in pixels. */
  height: number;
  /** Uint8Array, [height, width]: 2 begins a region, 1 continues one, 0 does neither. Overwritten. */
  levels: Uint8Array;
  /** Smaller regions are dropped, in pixels. */
  smallest: number;
}

/** What `growRegions` found. */
export interface GrownRegions {
  /** Uint8Array, [height, width]: 1 inside a region. */
  region: Uint8Array;
  /** How many there are. */
  count: number;
}

/**
 * Hysteresis: regions of connected pixels (4 neighbours) that hold at least one strong pixel and are not mere specks.
 * Source: Canny, "A computational approach to edge detection", 1986, section VI.
 */
export function growRegions({ width, height, levels, smallest }: GrowRegionsOptions): GrownRegions {
  const region = new Uint8Array(width * height);
  let count = 0;
  const queue = new Int32Array(width * height);
  for (let seed = 0; seed < levels.length; seed += 1) {
    if (levels[seed] !== 2) continue;
    let end = 1;
    queue[0] = seed;
    levels[seed] = 0;
    for (let next = 0; next < end; next += 1) {
      const at = queue[next]!;
      const x = at % width;
      if (x > 0 && levels[at - 1] !== 0) {
        levels[at - 1] = 0;
        queue[end++] = at - 1;
      }
      if (x < width - 1 && levels[at + 1] !== 0) {
        levels[at + 1] = 0;
        queue[end++] = at + 1;
      }
      if (at >= width && levels[at - width] !== 0) {
        levels[at - width] = 0;
        queue[end++] = at - width;
      }
      if (at + width < levels.length && levels[at + width] !== 0) {
        levels[at + width] = 0;
        queue[end++] = at + width;
      }
    }
    if (end < smallest) continue;
    count += 1;
    for (let index = 0; index < end; index += 1) region[queue[index]!] = 1;
  }
  return { region, count };
}

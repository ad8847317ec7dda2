/** Options of `peelRims`. */
export interface PeelRimsOptions {
  /** Width in pixels. */
  width: number;
  /** Uint8Array, [height, width]: 1 inside a region. Changed in place. */
  region: Uint8Array;
  /** Float32Array, [height, width]: how much each pixel by itself has changed. */
  change: Float32Array;
  /** Pixels that have changed less than this are peeled off. */
  least: number;
  /** Deepest that is peeled, in pixels: as far as the averaging has spread a change. */
  depth: number;
}

/**
 * Takes off the rim that averaging has laid around each region: from outside inwards, through pixels that have not
 * changed by themselves, no deeper than averaging can reach. What has changed softly inside a region stays.
 */
export function peelRims({ width, region, change, least, depth }: PeelRimsOptions): void {
  let front: number[] = [];
  const isPeelable = (at: number): boolean => region[at] === 1 && change[at]! < least;
  for (let at = 0; at < region.length; at += 1) {
    if (!isPeelable(at)) continue;
    const x = at % width;
    const touchesOutside =
      (x > 0 && region[at - 1] === 0) ||
      (x < width - 1 && region[at + 1] === 0) ||
      (at >= width && region[at - width] === 0) ||
      (at + width < region.length && region[at + width] === 0);
    if (touchesOutside) front.push(at);
  }
  for (let step = 0; step < depth && front.length > 0; step += 1) {
    for (const at of front) region[at] = 0;
    const next: number[] = [];
    const reach = (at: number): void => {
      if (!isPeelable(at)) return;
      region[at] = 2;
      next.push(at);
    };
    for (const at of front) {
      const x = at % width;
      if (x > 0) reach(at - 1);
      if (x < width - 1) reach(at + 1);
      if (at >= width) reach(at - width);
      if (at + width < region.length) reach(at + width);
    }
    front = next;
  }
  for (const at of front) region[at] = 1;
}

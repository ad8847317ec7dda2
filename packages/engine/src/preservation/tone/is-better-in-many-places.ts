/** Options of `isBetterInManyPlaces`. */
export interface CompareFitsOptions {
  /** Residuals of the simpler fit, a Float32Array, [samples], a channel. */
  simple: readonly Float32Array[];
  /** Residuals of the richer fit. */
  rich: readonly Float32Array[];
  /** Float32Array, [samples]: −1 (left) to 1 (right). */
  x: Float32Array;
  /** Float32Array, [samples]: −1 (top) to 1 (bottom). */
  y: Float32Array;
  /** Float32Array, [samples]: how much each counts, 0 to 1. */
  weight: Float32Array;
}

/** The picture is cut into so many columns and rows. */
const grid = 8;
/** A residual of so many 8-bit steps counts fully. */
const fullCost = 12;
/** A block votes where its cost changes by this. */
const smallestChange = 0.002;
/** So many votes for must stand against one vote against. */
const votesFor = 3;
/** Accepted when this part of all blocks is for it … */
const largePart = 0.4;
/** … or when this part of the votes for it comes from elsewhere than the largest connected area of them. */
const elsewherePart = 0.3;

/**
 * Whether a richer model of the tones is better in many separate places. An edit is one place (or two): a model that is
 * better only there has learnt the edit, not the drift.
 */
export function isBetterInManyPlaces({ simple, rich, ...places }: CompareFitsOptions): boolean {
  const before = blockCosts(simple, places);
  const after = blockCosts(rich, places);
  const isFor = new Uint8Array(grid * grid);
  let [votes, against] = [0, 0];
  for (let block = 0; block < isFor.length; block += 1) {
    const change = after[block]! - before[block]!;
    const needed = smallestChange + 0.05 * before[block]!;
    if (change < -needed) isFor[block] = 1;
    if (change > needed) against += 1;
    votes += isFor[block]!;
  }
  if (votes === 0 || votes < votesFor * against) return false;
  return votes >= largePart * isFor.length || votes - largestArea(isFor) >= elsewherePart * votes;
}

function blockCosts(
  channels: readonly Float32Array[],
  { x, y, weight }: Pick<CompareFitsOptions, 'x' | 'y' | 'weight'>,
): Float32Array {
  const costs = new Float32Array(grid * grid);
  const counts = new Float32Array(grid * grid);
  for (let at = 0; at < x.length; at += 1) {
    const block = Math.floor(((y[at]! + 1) * grid) / 2) * grid + Math.floor(((x[at]! + 1) * grid) / 2);
    counts[block]! += weight[at]!;
    for (const residuals of channels)
      costs[block]! += weight[at]! * Math.min(1, (residuals[at]! / fullCost) ** 2);
  }
  return costs.map((cost, block) => cost / Math.max(0.1, counts[block]!));
}

/** Size of the largest area of connected blocks (8 neighbours). */
function largestArea(blocks: Uint8Array): number {
  const left = blocks.slice();
  const sizeFrom = (block: number): number => {
    if (left[block] !== 1) return 0;
    left[block] = 0;
    const column = block % grid;
    let size = 1;
    for (const next of [block - grid, block, block + grid]) {
      if (next < 0 || next >= left.length) continue;
      size += sizeFrom(next);
      if (column > 0) size += sizeFrom(next - 1);
      if (column < grid - 1) size += sizeFrom(next + 1);
    }
    return size;
  };
  let largest = 0;
  for (let block = 0; block < left.length; block += 1) largest = Math.max(largest, sizeFrom(block));
  return largest;
}

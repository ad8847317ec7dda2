/** Options of `findPlainAreas`. */
export interface FindPlainAreasOptions {
  /** Red, green and blue of the samples, Float32Array, [count]. */
  colours: readonly [Float32Array, Float32Array, Float32Array];
  /** Int32Array, [count]: their pixels, in rising order, on a grid. */
  positions: Int32Array;
  /** Pixels from one to the next, in each direction. */
  step: number;
  /** Width of the picture in pixels. */
  width: number;
  /** Float32Array, [count]: how much each varies within its square, in 8-bit steps. */
  spread: Float32Array;
}

/** Neighbours whose colours differ by less than this, in 8-bit steps of every channel, lie in one area. */
const tolerance = 10;
/** Samples that vary more than this are not plain. */
const plainSpread = 8;
/** Smaller areas are none, in samples. */
const smallest = 14;

/**
 * Groups samples into plain areas of one colour: the things of a flat drawing, boxes, a clear sky.
 *
 * @returns Int32Array, [count]: number of the area, −1 for none.
 */
export function findPlainAreas(options: FindPlainAreasOptions): Int32Array {
  const { positions, step, width, spread } = options;
  const index = new Map<number, number>();
  for (let at = 0; at < positions.length; at += 1)
    if (spread[at]! <= plainSpread) index.set(positions[at]!, at);
  const area = new Int32Array(positions.length).fill(-1);
  const seen = new Uint8Array(positions.length);
  let areas = 0;
  for (const seed of index.values()) {
    if (seen[seed] === 1) continue;
    seen[seed] = 1;
    const members = [seed];
    for (let next = 0; next < members.length; next += 1) {
      const position = positions[members[next]!]!;
      for (const neighbour of [
        position - step,
        position + step,
        position - step * width,
        position + step * width,
      ]) {
        const other = index.get(neighbour);
        if (other === undefined || seen[other] === 1 || !isAlike(options, members[next]!, other)) continue;
        seen[other] = 1;
        members.push(other);
      }
    }
    if (members.length < smallest) continue;
    for (const member of members) area[member] = areas;
    areas += 1;
  }
  return area;
}

function isAlike({ colours }: FindPlainAreasOptions, one: number, other: number): boolean {
  return colours.every((channel) => Math.abs(channel[one]! - channel[other]!) < tolerance);
}

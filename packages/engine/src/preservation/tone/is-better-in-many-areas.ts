/** Options of `isBetterInManyAreas`. */
export interface CompareAreasOptions {
  /** Residuals of the simpler fit, a Float32Array, [samples], a channel. */
  simple: readonly Float32Array[];
  /** Residuals of the richer fit. */
  rich: readonly Float32Array[];
  /** Int32Array, [samples]: number of the plain area, −1 for none. */
  area: Int32Array;
  /** So many areas must become better. */
  fewest: number;
}

/** An area votes where its mean residual changes by this, in 8-bit steps. */
const smallestChange = 0.7;
/** So many areas must become better for one that becomes worse. */
const votesFor = 3;

/**
 * Whether a richer model of the tones is better in several plain areas and worse in few (the edit). In a flat drawing things touch,
 * so that they look like one place; but an edit recolours one of them, drift all.
 */
export function isBetterInManyAreas({ simple, rich, area, fewest }: CompareAreasOptions): boolean {
  const before = meanResiduals(simple, area);
  const after = meanResiduals(rich, area);
  const better = before.filter((value, at) => after[at]! < value - smallestChange).length;
  const worse = before.filter((value, at) => after[at]! > value + smallestChange).length;
  return better >= fewest && better >= votesFor * worse;
}

function meanResiduals(channels: readonly Float32Array[], area: Int32Array): number[] {
  const sums: number[] = [];
  const counts: number[] = [];
  for (let at = 0; at < area.length; at += 1) {
    const number = area[at]!;
    if (number < 0) continue;
    counts[number] = (counts[number] ?? 0) + 1;
    for (const residuals of channels) sums[number] = (sums[number] ?? 0) + Math.abs(residuals[at]!);
  }
  return sums.map((sum, number) => sum / (counts[number]! * channels.length));
}

import type { PixelImage } from '../protocol/pixel-image.ts';

/** Sums over one region. */
export interface PixelErrorSum {
  /** Pixels. */
  count: number;
  /** Pixels of which every byte is the same, alpha too. */
  exact: number;
  /** Squared differences of R, G and B, in 8-bit steps. */
  squared: number;
}

/** Sums inside and outside a region in one pass; without a region everything is outside. Pictures are of one size. */
export function sumPixelErrors(
  parent: PixelImage,
  result: PixelImage,
  region: Uint8Array | undefined,
): { inside: PixelErrorSum; outside: PixelErrorSum } {
  const inside = { count: 0, exact: 0, squared: 0 };
  const outside = { count: 0, exact: 0, squared: 0 };
  const [before, after] = [parent.data, result.data];
  for (let pixel = 0, at = 0; at < before.length; pixel += 1, at += 4) {
    const sum = region && region[pixel] !== 0 ? inside : outside;
    const red = after[at]! - before[at]!;
    const green = after[at + 1]! - before[at + 1]!;
    const blue = after[at + 2]! - before[at + 2]!;
    const squared = red * red + green * green + blue * blue;
    sum.count += 1;
    sum.squared += squared;
    if (squared === 0 && after[at + 3] === before[at + 3]) sum.exact += 1;
  }
  return { inside, outside };
}

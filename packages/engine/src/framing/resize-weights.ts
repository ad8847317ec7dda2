import type { PictureSize } from '../preservation/planes/resize-picture.ts';
import { resizeMask } from '../preservation/planes/resize-mask.ts';
import type { ImageMask } from '../protocol/image-mask.ts';

/**
 * Blend weights at another size: the mean of what surrounds each pixel, but 0 exactly for those that cover only zeros:
 * no blend leaks to where nothing has changed.
 *
 * @returns Uint8Array, [height, width].
 */
export function resizeWeights(weights: ImageMask, size: PictureSize): Uint8Array {
  const covered = resizeMask(weights, size).data;
  const across = listSpans(weights.width, size.width);
  const down = listSpans(weights.height, size.height);
  return covered.map((most, at) => {
    if (most === 0) return 0;
    const mean = meanOf(weights, across[at % size.width]!, down[Math.floor(at / size.width)]!);
    return Math.max(1, Math.round(mean));
  });
}

interface Span {
  /** First pixel. */
  first: number;
  /** Part of it, then of all others to the last one; they add up to 1. */
  shares: number[];
}

/** At least one pixel wide: the mean over just that is linear interpolation. */
function listSpans(length: number, target: number): Span[] {
  const half = Math.max(1, length / target) / 2;
  return Array.from({ length: target }, (_, at) => {
    const middle = ((at + 0.5) * length) / target;
    const from = Math.max(0, middle - half);
    const to = Math.min(length, middle + half);
    const first = Math.floor(from);
    const count = Math.max(1, Math.ceil(to - 1e-9) - first);
    const shares = Array.from({ length: count }, (_share, tap) => {
      const begin = Math.max(from, first + tap);
      return Math.max(0, Math.min(to, first + tap + 1) - begin) / (to - from);
    });
    return { first, shares };
  });
}

function meanOf({ width, data }: ImageMask, across: Span, down: Span): number {
  let sum = 0;
  for (let row = 0; row < down.shares.length; row += 1) {
    const start = (down.first + row) * width + across.first;
    let line = 0;
    for (let tap = 0; tap < across.shares.length; tap += 1) line += across.shares[tap]! * data[start + tap]!;
    sum += down.shares[row]! * line;
  }
  return sum;
}

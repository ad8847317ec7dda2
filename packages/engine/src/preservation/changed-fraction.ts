import type { PixelImage } from '../protocol/pixel-image.ts';

/** The part of the pixels with any byte different, 0 to 1; 1 for pictures of different sizes. */
export function changedFraction(before: PixelImage, after: PixelImage): number {
  if (before.width !== after.width || before.height !== after.height) return 1;
  let changed = 0;
  const [one, other] = [before.data, after.data];
  for (let at = 0; at < one.length; at += 4) {
    if (
      one[at] !== other[at] ||
      one[at + 1] !== other[at + 1] ||
      one[at + 2] !== other[at + 2] ||
      one[at + 3] !== other[at + 3]
    )
      changed += 1;
  }
  return changed / (before.width * before.height);
}

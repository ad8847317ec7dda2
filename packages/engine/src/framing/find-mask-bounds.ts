import type { Rectangle } from '../preservation/placement/crop-picture.ts';
import type { ImageMask } from '../protocol/image-mask.ts';

/** The smallest rectangle that holds every pixel which may change; undefined where none may. */
export function findMaskBounds({ width, data }: ImageMask): Rectangle | undefined {
  const isMarked = (value: number): boolean => value !== 0;
  const first = data.findIndex(isMarked);
  if (first < 0) return undefined;
  const top = Math.floor(first / width);
  const bottom = Math.floor(data.findLastIndex(isMarked) / width);
  let left = width;
  let right = -1;
  for (let y = top; y <= bottom; y += 1) {
    const start = y * width;
    for (let x = 0; x < left; x += 1) if (data[start + x] !== 0) left = x;
    for (let x = width - 1; x > right; x -= 1) if (data[start + x] !== 0) right = x;
  }
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

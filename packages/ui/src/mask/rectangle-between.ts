import type { Rectangle } from './rectangle.ts';

interface Point {
  x: number;
  y: number;
}

const clamp = (value: number, maximum: number): number => Math.min(Math.max(value, 0), maximum);

/** The whole-pixel rectangle that two corners span, kept inside the picture; undefined when it would be empty. */
export function rectangleBetween(
  from: Point,
  to: Point,
  picture: { width: number; height: number },
): Rectangle | undefined {
  const left = Math.floor(clamp(Math.min(from.x, to.x), picture.width));
  const upper = Math.floor(clamp(Math.min(from.y, to.y), picture.height));
  const right = Math.ceil(clamp(Math.max(from.x, to.x), picture.width));
  const lower = Math.ceil(clamp(Math.max(from.y, to.y), picture.height));
  if (right <= left || lower <= upper) return undefined;
  return { x: left, y: upper, width: right - left, height: lower - upper };
}

import type { Rectangle } from './rectangle.ts';

const clamp = (value: number, minimum: number, maximum: number): number =>
  Math.min(Math.max(value, minimum), maximum);

/** Moves a rectangle, or with `resize` its lower right corner, without leaving the picture. */
export function nudgeRectangle(
  rectangle: Rectangle,
  by: { x: number; y: number; resize: boolean },
  picture: { width: number; height: number },
): Rectangle {
  if (by.resize) {
    return {
      ...rectangle,
      width: clamp(rectangle.width + by.x, 1, picture.width - rectangle.x),
      height: clamp(rectangle.height + by.y, 1, picture.height - rectangle.y),
    };
  }
  return {
    ...rectangle,
    x: clamp(rectangle.x + by.x, 0, picture.width - rectangle.width),
    y: clamp(rectangle.y + by.y, 0, picture.height - rectangle.height),
  };
}

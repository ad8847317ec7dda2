import { nudgeRectangle } from '../../mask/nudge-rectangle.ts';
import type { Rectangle } from '../../mask/rectangle.ts';
import type { Size } from '../../viewport/size.ts';

const directions: Record<string, [number, number] | undefined> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Arrow presses that cross the picture: a fine step on a small one, not an endless walk on a large one. */
const stepsAcross = 64;

/** The rectangle after a key: arrows move it, with Shift they resize it. Undefined for every other key. */
export function rectangleKeyStep(
  rectangle: Rectangle,
  { key, shiftKey }: { key: string; shiftKey: boolean },
  picture: Size,
): Rectangle | undefined {
  const direction = directions[key];
  if (!direction) return undefined;
  const stride = Math.max(1, Math.round(Math.max(picture.width, picture.height) / stepsAcross));
  const by = { x: direction[0] * stride, y: direction[1] * stride, resize: shiftKey };
  return nudgeRectangle(rectangle, by, picture);
}

import type { RegistrationTransform } from '../../protocol/preservation-record.ts';
import type { ColourPlanes } from '../planes/colour-planes.ts';

/** A result laid over its parent. */
export interface WarpedPlanes {
  /** The result's colours at the parent's pixels. */
  planes: ColourPlanes;
  /** Uint8Array, [height, width]: 1 where the result has something to show, 0 where it ends before the parent does. */
  valid: Uint8Array;
}

/** The outermost pixels of a result that has moved are half made up, in pixels; so is the parent's own rim. */
const border = 2.5;

/** Reads each pixel of the parent's grid out of the result, bilinear. */
export function warpPlanes(result: ColourPlanes, transform: RegistrationTransform): WarpedPlanes {
  const { width, height } = result;
  const valid = new Uint8Array(width * height).fill(1);
  const { scaleX, scaleY, shiftX, shiftY } = transform;
  if (scaleX === 1 && scaleY === 1 && shiftX === 0 && shiftY === 0) return { planes: result, valid };
  const channel = (): Float32Array => new Float32Array(width * height);
  const planes = { width, height, red: channel(), green: channel(), blue: channel() };
  const lefts = new Int32Array(width);
  const parts = new Float32Array(width);
  const inside = new Uint8Array(width);
  for (let x = 0; x < width; x += 1) {
    const wanted = (x + 0.5 - width / 2) * scaleX + shiftX + width / 2 - 0.5;
    const column = Math.min(Math.max(wanted, 0), width - 1);
    const isRim = x === 0 || x === width - 1;
    inside[x] = !isRim && wanted > border && wanted < width - 1 - border ? 1 : 0;
    lefts[x] = Math.min(column | 0, Math.max(0, width - 2));
    parts[x] = width > 1 ? column - lefts[x]! : 0;
  }
  const right = width > 1 ? 1 : 0;
  for (let y = 0, to = 0; y < height; y += 1) {
    const wanted = (y + 0.5 - height / 2) * scaleY + shiftY + height / 2 - 0.5;
    const row = Math.min(Math.max(wanted, 0), height - 1);
    const isRim = y === 0 || y === height - 1;
    const isInside = !isRim && wanted > border && wanted < height - 1 - border;
    const top = Math.min(row | 0, Math.max(0, height - 2));
    const down = row - top;
    const below = height > 1 ? width : 0;
    for (let x = 0; x < width; x += 1, to += 1) {
      const at = top * width + lefts[x]!;
      const across = parts[x]!;
      const upperLeft = (1 - across) * (1 - down);
      const upperRight = across * (1 - down);
      const lowerLeft = (1 - across) * down;
      const lowerRight = across * down;
      const next = at + right;
      const under = at + below;
      const { red, green, blue } = result;
      planes.red[to] =
        red[at]! * upperLeft +
        red[next]! * upperRight +
        red[under]! * lowerLeft +
        red[under + right]! * lowerRight;
      planes.green[to] =
        green[at]! * upperLeft +
        green[next]! * upperRight +
        green[under]! * lowerLeft +
        green[under + right]! * lowerRight;
      planes.blue[to] =
        blue[at]! * upperLeft +
        blue[next]! * upperRight +
        blue[under]! * lowerLeft +
        blue[under + right]! * lowerRight;
      if (!isInside || inside[x] === 0) valid[to] = 0;
    }
  }
  return { planes, valid };
}

import type { ImageMask } from '@pentimento/engine';

/** A grey that is told from dark and from light pictures, and how much of the picture it leaves. */
const veil = [126, 122, 116, 190] as const;
const lineColours = [
  [24, 20, 16, 255],
  [255, 255, 255, 255],
] as const;

/** A line around the change is this part of the longer side. */
const lineShare = 1 / 420;

/**
 * What is laid over a picture to show where it changed: a veil over what is the parent's, nothing over what is the
 * model's, and a double line between them that is seen on every ground.
 */
export function paintChanges(weights: ImageMask): ImageData {
  const { width, height, data } = weights;
  const image = new ImageData(width, height);
  const lines = drawLines(weights);
  for (let at = 0; at < data.length; at += 1) {
    const weight = data[at] ?? 0;
    const line = weight === 0 ? lineColours[(lines[at] ?? 0) - 1] : undefined;
    image.data.set(line ?? veil, at * 4);
    if (weight > 0) image.data[at * 4 + 3] = Math.round((veil[3] * (255 - weight)) / 255);
  }
  return image;
}

/** Around the rim of the change: 2 = the inner line, 1 = the outer one, 0 = none. */
function drawLines({ width, height, data }: ImageMask): Uint8Array {
  const lines = new Uint8Array(data.length);
  const thickness = Math.max(1, Math.round(Math.max(width, height) * lineShare));
  const stamp = (x: number, y: number, reach: number, value: number): void => {
    const start = Math.max(0, x - reach);
    const end = Math.min(width, x + reach + 1);
    for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row += 1) {
      for (let at = row * width + start; at < row * width + end; at += 1) {
        lines[at] = Math.max(lines[at] ?? 0, value);
      }
    }
  };
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      if (data[at] === 0) continue;
      const isRim =
        (x > 0 && data[at - 1] === 0) ||
        (x < width - 1 && data[at + 1] === 0) ||
        (y > 0 && data[at - width] === 0) ||
        (y < height - 1 && data[at + width] === 0);
      if (!isRim) continue;
      stamp(x, y, thickness, 2);
      stamp(x, y, 2 * thickness, 1);
    }
  }
  return lines;
}

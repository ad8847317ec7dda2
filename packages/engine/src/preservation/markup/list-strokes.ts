import type { PixelImage } from '../../protocol/pixel-image.ts';

/** Strokes fainter than this are not seen, as alpha. */
const leastAlpha = 128;

/** The strokes of a layer of scribbles: positions (y × width + x) of connected pixels (8 neighbours), by stroke. */
export function listStrokes({ width, height, data }: PixelImage): number[][] {
  const isFree = new Uint8Array(width * height);
  for (let at = 0; at < isFree.length; at += 1) isFree[at] = data[at * 4 + 3]! >= leastAlpha ? 1 : 0;
  const strokes: number[][] = [];
  for (let seed = 0; seed < isFree.length; seed += 1) {
    if (isFree[seed]) strokes.push(takeStroke(seed, { isFree, width, height }));
  }
  return strokes;
}

function takeStroke(
  seed: number,
  { isFree, width, height }: { isFree: Uint8Array; width: number; height: number },
): number[] {
  const stroke = [seed];
  isFree[seed] = 0;
  for (const at of stroke) {
    const x = at % width;
    const y = (at - x) / width;
    for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row += 1) {
      for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column += 1) {
        const neighbour = row * width + column;
        if (!isFree[neighbour]) continue;
        isFree[neighbour] = 0;
        stroke.push(neighbour);
      }
    }
  }
  return stroke;
}

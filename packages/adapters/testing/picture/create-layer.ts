import { createHash } from 'node:crypto';
import type { PixelImage } from '@pentimento/engine';
import type { SimulatedTurn } from '../core/simulated-turn.ts';
import { createWordLayer } from './word-layer.ts';

/** What a simulated model paints: colours as 0xRRGGBBAA. */
export interface Layer {
  /** Whether something stands here: a letter, or the square of a reference. */
  covers(x: number, y: number): boolean;
  /** The colour here. */
  colorAt(x: number, y: number): number;
}

/** The instruction's words on a colour of their own, and below them a square in the colour of each reference, in order. */
export function createLayer(
  { instruction, size: { width, height }, isTransparent, seed }: SimulatedTurn,
  options: { references: PixelImage[]; candidate: number; isOverlay: boolean },
): Layer {
  const { references, candidate, isOverlay } = options;
  const isWord = createWordLayer(instruction, { width, height });
  const swatches = references.map(middleColor);
  const [red = 0, green = 0, blue = 0] = createHash('sha1')
    .update(`${instruction}/${candidate}/${seed}`)
    .digest();
  const ink = red + green + blue > 380 ? 0x14_14_28_ff : 0xfa_fa_eb_ff;
  const ground = isTransparent && !isOverlay ? 0 : (red << 24) | (green << 16) | (blue << 8) | 255;
  const square = Math.max(8, Math.floor(Math.min(width, height) / 12));
  const swatchAt = (x: number, y: number): number | undefined =>
    y >= height - square ? swatches[Math.floor(x / square)] : undefined;
  return {
    covers: (x, y) => swatchAt(x, y) !== undefined || isWord(x, y),
    colorAt: (x, y) => swatchAt(x, y) ?? (isWord(x, y) ? ink : ground),
  };
}

function middleColor({ width, height, data }: PixelImage): number {
  const at = (Math.floor(height / 2) * width + Math.floor(width / 2)) * 4;
  return ((data[at] ?? 0) << 24) | ((data[at + 1] ?? 0) << 16) | ((data[at + 2] ?? 0) << 8) | 255;
}

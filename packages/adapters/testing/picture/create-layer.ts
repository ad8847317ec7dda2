import { createHash } from 'node:crypto';
import type { PixelImage } from '@pentimento/engine';
import type { SimulatedTurn } from '../core/simulated-turn.ts';
import { createWordLayer } from './word-layer.ts';

/** What a simulated model paints. Colours are the four bytes R, G, B, A as a number of this machine (`Uint32Array`). */
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
  const ink = red + green + blue > 380 ? packColor(20, 20, 40) : packColor(250, 250, 235);
  const ground = isTransparent && !isOverlay ? 0 : packColor(red, green, blue);
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
  const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
  return packColor(red, green, blue);
}

function packColor(red: number, green: number, blue: number): number {
  return new Uint32Array(Uint8Array.of(red, green, blue, 255).buffer)[0] ?? 0;
}

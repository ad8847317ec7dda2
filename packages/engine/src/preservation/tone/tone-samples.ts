import type { ColourPlanes } from '../planes/colour-planes.ts';

/** Pixels that parent and result have in common, spread evenly over the picture. */
export interface ToneSamples {
  /** Red, green and blue of the parent, Float32Array, [count]. */
  parent: readonly [Float32Array, Float32Array, Float32Array];
  /** Red, green and blue of the result, Float32Array, [count]. */
  result: readonly [Float32Array, Float32Array, Float32Array];
  /** Float32Array, [count]: −1 (left) to 1 (right). */
  x: Float32Array;
  /** Float32Array, [count]: −1 (top) to 1 (bottom). */
  y: Float32Array;
}

/** Options of `collectToneSamples`. */
export interface ToneSampleOptions {
  parent: ColourPlanes;
  result: ColourPlanes;
  valid: Uint8Array;
  excluded?: Uint8Array | undefined;
}

const wanted = 7_000;
/** Clipped tones lie: what was 250 and became brighter reads 255 all the same. */
const darkest = 2;
const brightest = 253;

/** Picks about 7,000 of them, leaving out clipped ones unless nearly everything is clipped. */
export function collectToneSamples(options: ToneSampleOptions): ToneSamples {
  const unclipped = pick(options, true);
  return unclipped.x.length >= wanted / 20 ? unclipped : pick(options, false);
}

function pick({ parent, result, valid, excluded }: ToneSampleOptions, leavesOutClipped: boolean): ToneSamples {
  const { width, height } = parent;
  const step = Math.max(1, Math.floor(Math.sqrt((width * height) / wanted)));
  const indices: number[] = [];
  for (let y = step >> 1; y < height; y += step) {
    for (let x = step >> 1; x < width; x += step) {
      const at = y * width + x;
      if (valid[at] === 0 || (excluded && excluded[at] !== 0)) continue;
      if (leavesOutClipped && (isClipped(result, at) || isClipped(parent, at))) continue;
      indices.push(at);
    }
  }
  const take = (plane: Float32Array): Float32Array => Float32Array.from(indices, (at) => plane[at]!);
  return {
    parent: [take(parent.red), take(parent.green), take(parent.blue)],
    result: [take(result.red), take(result.green), take(result.blue)],
    x: Float32Array.from(indices, (at) => ((at % width) + 0.5) / (width / 2) - 1),
    y: Float32Array.from(indices, (at) => (Math.floor(at / width) + 0.5) / (height / 2) - 1),
  };
}

function isClipped({ red, green, blue }: ColourPlanes, at: number): boolean {
  return (
    Math.min(red[at]!, green[at]!, blue[at]!) < darkest || Math.max(red[at]!, green[at]!, blue[at]!) > brightest
  );
}

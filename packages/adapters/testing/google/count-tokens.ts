import type { SimulatedTurn } from '../core/simulated-turn.ts';

/** Tokens as the price list counts them: 1,120 for a picture in 1K, 1,680 in 2K, 2,520 in 4K, and 1,120 for each that is given. */
export function countTokens({ instruction, pictures, size }: SimulatedTurn) {
  const pixels = size.width * size.height;
  const image = pixels > 9e6 ? 2520 : pixels > 2e6 ? 1680 : 1120;
  return {
    input: Math.ceil(instruction.length / 4) + pictures.length * 1120,
    image,
    words: 12,
    thoughts: 250,
  };
}

import type { SimulatedTurn } from '../core/simulated-turn.ts';

/** Tokens as the price list counts them: a square of a megapixel in medium quality is 1,056, each preview 100. */
export function countImageTokens(
  { size, candidates, instruction, pictures }: SimulatedTurn,
  partials: number,
) {
  const each = Math.round((1056 * size.width * size.height) / (1024 * 1024));
  const output = each * candidates + 100 * partials;
  const text = Math.ceil(instruction.length / 4);
  const image = pictures.length * 323;
  return {
    input_tokens: text + image,
    input_tokens_details: { text_tokens: text, image_tokens: image },
    output_tokens: output,
    total_tokens: text + image + output,
  };
}

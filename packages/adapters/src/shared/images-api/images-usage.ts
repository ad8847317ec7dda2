import type { UsageEvent } from '@pentimento/engine';
import * as v from 'valibot';
import type { TokenPrices } from './token-prices.ts';

/** Tokens as an Images API counts them. */
export const imagesUsageSchema = v.object({
  input_tokens: v.number(),
  output_tokens: v.number(),
  input_tokens_details: v.nullish(
    v.object({ text_tokens: v.nullish(v.number()), image_tokens: v.nullish(v.number()) }),
  ),
});

/** What was used, and what it cost where the price of the model is known. */
export function toImagesUsageEvent(
  usage: v.InferOutput<typeof imagesUsageSchema>,
  prices: TokenPrices | undefined,
): UsageEvent {
  const { input_tokens: inputTokens, output_tokens: outputTokens, input_tokens_details: details } = usage;
  const event: UsageEvent = { type: 'usage', inputTokens, outputTokens };
  if (!prices) return event;
  const imageTokens = details?.image_tokens ?? 0;
  const textTokens = details?.text_tokens ?? inputTokens - imageTokens;
  const { textInput, imageInput, imageOutput } = prices;
  const costUsd = (textTokens * textInput + imageTokens * imageInput + outputTokens * imageOutput) / 1e6;
  return { ...event, costUsd };
}

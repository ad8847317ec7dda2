import type { UsageEvent } from '@pentimento/engine';
import * as v from 'valibot';
import type { OpenaiModel } from './openai-model.ts';

/** Tokens as both APIs count them for pictures. */
export const usageSchema = v.object({
  input_tokens: v.number(),
  output_tokens: v.number(),
  input_tokens_details: v.nullish(
    v.object({ text_tokens: v.nullish(v.number()), image_tokens: v.nullish(v.number()) }),
  ),
});

/** What was used, and what it cost where the price of the model is known. */
export function toUsageEvent(
  usage: v.InferOutput<typeof usageSchema>,
  { tokenPrices }: OpenaiModel,
): UsageEvent {
  const { input_tokens: inputTokens, output_tokens: outputTokens, input_tokens_details: details } = usage;
  const event: UsageEvent = { type: 'usage', inputTokens, outputTokens };
  if (!tokenPrices) return event;
  const imageTokens = details?.image_tokens ?? 0;
  const textTokens = details?.text_tokens ?? inputTokens - imageTokens;
  const { textInput, imageInput, imageOutput } = tokenPrices;
  const costUsd = (textTokens * textInput + imageTokens * imageInput + outputTokens * imageOutput) / 1e6;
  return { ...event, costUsd };
}

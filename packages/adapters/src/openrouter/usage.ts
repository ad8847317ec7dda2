import type { UsageEvent } from '@pentimento/engine';
import * as v from 'valibot';

/** Tokens and money, as OpenRouter counts them. */
export const usageSchema = v.object({
  prompt_tokens: v.nullish(v.number(), 0),
  completion_tokens: v.nullish(v.number(), 0),
  cost: v.nullish(v.number()),
});

/** What was used. The cost is what the account was charged: OpenRouter says so itself. */
export function toUsageEvent({
  prompt_tokens,
  completion_tokens,
  cost,
}: v.InferOutput<typeof usageSchema>): UsageEvent {
  return {
    type: 'usage',
    inputTokens: prompt_tokens ?? 0,
    outputTokens: completion_tokens ?? 0,
    ...(typeof cost === 'number' && { costUsd: cost }),
  };
}

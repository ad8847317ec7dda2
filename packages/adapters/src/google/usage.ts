import type { UsageEvent } from '@pentimento/engine';
import * as v from 'valibot';
import type { GoogleModel } from './google-model.ts';

/** A number of tokens: left out means none. */
export const tokenCount = v.nullish(v.number(), 0);

/** Tokens as both APIs count them. */
export interface TokenUsage {
  readonly input: number;
  /** Words and pictures. */
  readonly output: number;
  readonly thoughts: number;
  /** Those of `output` that are pictures. Absent: not said. */
  readonly image?: number | undefined;
}

/** What was used, and what it cost where the price of the model is known. */
export function toUsageEvent(usage: TokenUsage, { tokenPrices }: GoogleModel): UsageEvent {
  const { input, output, thoughts, image } = usage;
  const event: UsageEvent = { type: 'usage', inputTokens: input, outputTokens: output + thoughts };
  if (!tokenPrices || image === undefined) return event;
  const words = output - image + thoughts;
  const costUsd =
    (input * tokenPrices.input + words * tokenPrices.output + image * tokenPrices.imageOutput) / 1e6;
  return { ...event, costUsd };
}

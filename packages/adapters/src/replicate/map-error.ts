import {
  type EngineError,
  InvalidRequestError,
  ModelUnavailableError,
  OverloadedError,
  RateLimitedError,
  RefusedError,
} from '@pentimento/engine';
import * as v from 'valibot';
import type { HttpFailure } from '../http/http-failure.ts';
import { providerWords } from '../http/provider-words.ts';

const label = 'Replicate';
const throttledSchema = v.object({ retry_after: v.number() });

/** What the API's own failures mean beyond their status. */
export function mapError({ status, body, retryAfterMs }: HttpFailure): EngineError | undefined {
  const words = providerWords(body);
  if (status === 404)
    return new ModelUnavailableError({ message: `${label} has no such model: ${words} Choose another.` });
  if (status !== 429) return undefined;
  const parsed = v.safeParse(throttledSchema, body);
  const waitMs = retryAfterMs ?? (parsed.success ? parsed.output.retry_after * 1000 : undefined);
  return new RateLimitedError({
    message: `${label} asks to slow down: ${words} Wait a little.`,
    ...(waitMs !== undefined && { retryAfterMs: waitMs }),
  });
}

/**
 * Why a prediction failed, by the words that official models use: E003 and E004 for too much demand, E005 for content, E006 for
 * an input. Anything else may have been paid for, and is not tried again by itself.
 */
export function mapPredictionError(error: unknown): EngineError {
  const words = typeof error === 'string' ? error.trim().slice(0, 300) : '';
  if (/E005|flagged|nsfw|safety/i.test(words)) {
    return new RefusedError({
      message: `${label} declined for reasons of content: ${words} Say it differently, or use another picture.`,
      stage: /nsfw|output image/i.test(words) ? 'output' : 'input',
      categories: [],
    });
  }
  if (/E003|E004|high demand|unavailable/i.test(words))
    return new OverloadedError({ message: `${label} is busy: ${words} Try again in a while.` });
  if (/E006|invalid input/i.test(words)) {
    return new InvalidRequestError({
      message: `${label} cannot run this request: ${words} Change it, or choose another model.`,
    });
  }
  return new OverloadedError({
    message: `${label} could not finish the picture: ${words || 'it did not say why.'} Look there before trying again.`,
    isRetryable: false,
  });
}

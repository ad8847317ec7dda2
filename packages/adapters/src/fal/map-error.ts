import { type EngineError, ModelUnavailableError, RateLimitedError } from '@pentimento/engine';
import type { HttpFailure } from '../http/http-failure.ts';
import { providerWords } from '../http/provider-words.ts';
import { mapFalError } from '../shared/fal-queue/map-fal-error.ts';

/** What the API's own failures mean beyond their status. */
export function mapError(failure: HttpFailure): EngineError | undefined {
  const words = providerWords(failure.body);
  if (failure.status === 403 && /balance|locked/i.test(words)) {
    return new RateLimitedError({
      message: `The account at fal cannot pay: ${words} Add credit to it.`,
      isRetryable: false,
    });
  }
  if (failure.status === 404)
    return new ModelUnavailableError({ message: `fal has no such model: ${words} Choose another.` });
  return mapFalError(failure);
}

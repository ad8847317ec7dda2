import {
  AuthenticationError,
  type EngineError,
  InvalidRequestError,
  ModelUnavailableError,
  OverloadedError,
  RateLimitedError,
  TimeoutError,
  UnknownOutcomeError,
} from '@pentimento/engine';
import type { HttpFailure } from './http-failure.ts';
import { providerWords } from './provider-words.ts';

/** What a status means where the provider's own `mapError` knows nothing better. */
export function mapHttpStatus(failure: HttpFailure): EngineError {
  const { status, label, isPaid, retryAfterMs } = failure;
  const words = providerWords(failure.body);
  const said = words === '' ? `HTTP ${status}` : `${words}${/[.!?…]$/.test(words) ? '' : '.'}`;
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  switch (status) {
    case 401:
    case 403:
      return new AuthenticationError({
        message: `${label} does not accept the key, or the key may not do this: ${said} Check the key in the settings.`,
      });
    case 402:
      return new RateLimitedError({
        message: `${label} wants to be paid first: ${said} Add credit to the account.`,
        isRetryable: false,
      });
    case 404:
    case 410:
      return new ModelUnavailableError({
        message: `${label} does not have this: ${said} Choose another model, and check the base URL.`,
      });
    case 408:
      return new TimeoutError({ message: `${label} waited too long for the request. Try again.` });
    case 429:
      return new RateLimitedError({ message: `${label} asks to slow down: ${said} Wait a little.`, ...wait });
    case 504:
    case 524:
      return isPaid
        ? new UnknownOutcomeError({
            message: `${label} was given the request and a server on the way stopped waiting for its answer (HTTP ${status}). It may have been paid for: look at your account before trying again.`,
          })
        : new TimeoutError({ message: `${label} did not answer in time (HTTP ${status}). Try again.` });
    default:
      if (status >= 400 && status < 500 && status !== 409 && status !== 425) {
        return new InvalidRequestError({
          message: `${label} cannot run this request: ${said} Change it, or choose another model.`,
        });
      }
      return new OverloadedError({
        message: `${label} has trouble: ${said} Try again in a while.`,
        ...wait,
      });
  }
}

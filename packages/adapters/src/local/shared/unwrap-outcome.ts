import {
  AbortedError,
  BadOutputError,
  DeviceLostError,
  type EngineError,
  InvalidRequestError,
  ModelUnavailableError,
  NetworkOrCorsError,
  OutOfMemoryError,
  QuotaExceededError,
  StreamCutError,
} from '@pentimento/engine';
import type { ErrorData, Outcome } from './outcome.ts';

/** The value of an outcome. @throws EngineError of the kind that the worker saw. */
export function unwrapOutcome<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw reviveError(outcome.error);
}

function reviveError({ code, message, isRetryable }: ErrorData): EngineError {
  const options = { message, isRetryable };
  switch (code) {
    case 'aborted':
      return new AbortedError(options);
    case 'device-lost':
      return new DeviceLostError(options);
    case 'out-of-memory':
      return new OutOfMemoryError(options);
    case 'network-or-cors':
      return new NetworkOrCorsError(options);
    case 'stream-cut':
      return new StreamCutError(options);
    case 'model-unavailable':
      return new ModelUnavailableError(options);
    case 'invalid-request':
      return new InvalidRequestError(options);
    case 'quota-exceeded':
      return new QuotaExceededError(options);
    default:
      return new BadOutputError(options);
  }
}

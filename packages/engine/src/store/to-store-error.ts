import { EngineError } from '../errors/engine-error.ts';
import { InvalidRequestError } from '../errors/invalid-request-error.ts';
import { QuotaExceededError } from '../errors/quota-exceeded-error.ts';
import { UnknownOutcomeError } from '../errors/unknown-outcome-error.ts';

/** Names and codes under which the platforms say that there is no room. */
const noRoom = new Set(['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED', 'ENOSPC', 'EDQUOT', 'EFBIG']);
const notStorable = new Set(['DataCloneError', 'DataError']);

/**
 * Turns what a storage call threw into an engine error that says what to do next. Engine errors pass unchanged. A storage
 * fault without a code of its own becomes `unknown-outcome`, retryable: a commit either happened whole or not at all, so
 * trying it again is safe.
 */
export function toStoreError(error: unknown): EngineError {
  if (EngineError.isInstance(error)) return error;
  const name = nameOf(error);
  if (noRoom.has(name)) {
    return new QuotaExceededError({
      message:
        'There is no room left to store this, and nothing of it was stored. Export the session, then delete pictures or sessions that are not needed, or free space on the device.',
      cause: error,
    });
  }
  if (notStorable.has(name)) {
    return new InvalidRequestError({
      message: 'The change holds something that cannot be stored, such as a function. Nothing was stored.',
      cause: error,
    });
  }
  if (name === 'VersionError') {
    return new InvalidRequestError({
      message:
        'The stored data was written by a newer version of this program. Reload the page to get that version.',
      cause: error,
    });
  }
  return new UnknownOutcomeError({
    message: `The storage failed (${name}). Try again; when it goes on, export the session and reload the page.`,
    cause: error,
    isRetryable: true,
  });
}

function nameOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'name' in error && typeof error.name === 'string' ? error.name : 'unknown';
}

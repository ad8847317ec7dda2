import { AbortedError, AuthenticationError, BadOutputError, EngineError } from '@pentimento/engine';

/** Why a job failed, fit for the one who asked for it: what is the operator's business is not told. */
export function toJobError(error: unknown, signal: AbortSignal): EngineError {
  if (signal.aborted) {
    return EngineError.isInstance(signal.reason)
      ? signal.reason
      : new AbortedError({ message: 'Stopped on request.' });
  }
  if (!EngineError.isInstance(error)) {
    return new BadOutputError({
      message:
        'The relay failed in a way it did not expect; its log says where. The turn may have been paid for.',
      isRetryable: false,
    });
  }
  // The adapter's words are about the operator's key.
  if (AuthenticationError.isInstance(error)) {
    return new AuthenticationError({
      message:
        "The provider does not accept the relay's key, or it may not do this. Tell whoever runs the relay.",
    });
  }
  return error;
}

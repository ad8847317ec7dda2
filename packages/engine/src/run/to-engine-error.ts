import { AbortedError } from '../errors/aborted-error.ts';
import { BadOutputError } from '../errors/bad-output-error.ts';
import { EngineError } from '../errors/engine-error.ts';

/** Makes an engine error of anything thrown. What an aborted signal caused is `aborted`, whatever was thrown. */
export function toEngineError(error: unknown, signal?: AbortSignal): EngineError {
  if (signal?.aborted && !(EngineError.isInstance(error) && error.code === 'aborted')) {
    return EngineError.isInstance(signal.reason)
      ? signal.reason
      : new AbortedError({ message: 'Stopped.', cause: error });
  }
  if (EngineError.isInstance(error)) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new BadOutputError({
    message: `The adapter failed in a way it did not explain: ${message}`,
    cause: error,
    isRetryable: false,
  });
}

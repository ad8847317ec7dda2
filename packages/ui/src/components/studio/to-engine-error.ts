import { BadOutputError, EngineError } from '@pentimento/engine';
import { describeError } from './describe-error.ts';

/** Every failure of a turn as an EngineError, so that listeners have one kind to look at. */
export function toEngineError(error: unknown): EngineError {
  if (EngineError.isInstance(error)) return error;
  return new BadOutputError({ message: describeError(error), cause: error });
}

import { EngineError } from '@pentimento/engine';

/** What went wrong, for people. Errors that are not the engine's are faults, and are told as they are. */
export function describeError(error: unknown): string {
  if (EngineError.isInstance(error) || error instanceof Error) return error.message;
  return String(error);
}

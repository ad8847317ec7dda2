import { EngineError } from '@pentimento/engine';
import type { Outcome } from './outcome.ts';
import { toRuntimeError } from './to-runtime-error.ts';

/** Runs work in the worker and turns what it throws into data. */
export async function settle<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (cause) {
    const { code, message, isRetryable } = EngineError.isInstance(cause) ? cause : toRuntimeError(cause);
    return { ok: false, error: { code, message, isRetryable } };
  }
}

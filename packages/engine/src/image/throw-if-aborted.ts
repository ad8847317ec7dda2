import { AbortedError } from '../errors/aborted-error.ts';

/** Throws `aborted` when the signal says so. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AbortedError({ message: 'Stopped on request.', cause: signal.reason });
}

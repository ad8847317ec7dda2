import { AbortedError, EngineError, StreamCutError } from '@pentimento/engine';
import { cleanCause } from './clean-cause.ts';
import type { Connection } from './connection.ts';

const silenceMs = 300_000;

/** What is needed to read an answer's body. */
export interface ReadOptions {
  readonly connection: Connection;
  readonly signal: AbortSignal;
  /** Whether the request may have been paid for: then a cut answer must not send it again by itself. */
  readonly isPaid: boolean;
}

/**
 * The bytes of an answer as they come. Leaving the loop closes the connection.
 * @throws EngineError `aborted`, or `stream-cut` when the connection ends in the middle or is silent for five minutes.
 */
export async function* readChunks(
  response: Response,
  options: ReadOptions,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  if (!reader) return;
  // Cancelling closes the connection, and the work behind it ends; also under a fetch that knows nothing of the signal.
  const close = async (): Promise<void> => reader.cancel().catch(() => undefined);
  options.signal.addEventListener('abort', close, { once: true });
  try {
    while (!options.signal.aborted) {
      const { done, value } = await withinSilence(reader.read());
      if (options.signal.aborted) break;
      if (done) return;
      yield value;
    }
    throw new AbortedError({ message: 'Stopped.' });
  } catch (error) {
    throw toReadError(error, options);
  } finally {
    options.signal.removeEventListener('abort', close);
    await close();
  }
}

/** The error for an answer that ended too early. */
export function createCutError({ connection, isPaid }: ReadOptions, cause?: Error): StreamCutError {
  const advice = isPaid
    ? 'It may have been paid for: look at your account before trying again.'
    : 'Try again.';
  return new StreamCutError({
    message: `The answer of ${connection.label} ended in the middle. ${advice}`,
    isRetryable: !isPaid,
    ...(cause && { cause }),
  });
}

function toReadError(error: unknown, options: ReadOptions): Error {
  if (EngineError.hasCode(error, 'aborted')) return error;
  const cause = cleanCause(error, options.connection);
  return options.signal.aborted
    ? new AbortedError({ message: 'Stopped.', cause })
    : createCutError(options, cause);
}

async function withinSilence<T>(step: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing came for ${silenceMs / 1000} s`)), silenceMs);
  });
  try {
    return await Promise.race([step, silence]);
  } finally {
    clearTimeout(timer);
  }
}

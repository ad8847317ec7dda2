import { EngineError, OverloadedError, RateLimitedError, UnknownOutcomeError } from '@pentimento/engine';
import { pause } from './pause.ts';

/** How to ask. */
export interface AskOptions {
  /** The provider's name, for messages. */
  readonly label: string;
  readonly signal: AbortSignal;
  /** How often at most. Default 5. */
  readonly attempts?: number;
  /** The first pause, in milliseconds; each further one is twice as long. Default 500. */
  readonly firstPauseMs?: number;
}

const longestPauseMs = 30_000;

/**
 * Sends a free request on behalf of work that is already paid for (asking about a job, fetching its picture) again while that
 * may help. Here and not in the engine, because the engine would begin the turn again, and pay again.
 * @throws EngineError `unknown-outcome` when there is no answer in the end; what cannot be mended, as it is.
 */
export async function askUntilAnswered<T>(ask: () => Promise<T>, options: AskOptions): Promise<T> {
  const { label, signal, attempts = 5, firstPauseMs = 500 } = options;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!EngineError.isInstance(error) || !error.isRetryable) throw error;
      if (attempt === attempts) {
        throw new UnknownOutcomeError({
          message: `${label} has taken the work on and cannot be asked about it: ${error.message} It may have been paid for.`,
          cause: error,
        });
      }
      const saysWhen = RateLimitedError.isInstance(error) || OverloadedError.isInstance(error);
      const asked = saysWhen ? error.retryAfterMs : undefined;
      await pause(Math.min(longestPauseMs, asked ?? firstPauseMs * 2 ** (attempt - 1)), signal);
    }
  }
}

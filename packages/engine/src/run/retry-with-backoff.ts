import type { EngineError } from '../errors/engine-error.ts';
import { OverloadedError } from '../errors/overloaded-error.ts';
import { RateLimitedError } from '../errors/rate-limited-error.ts';
import type { StudioEnvironment } from '../session/studio-environment.ts';
import { toEngineError } from './to-engine-error.ts';

/** Options of `retryWithBackoff`. */
export interface RetryOptions {
  signal: AbortSignal;
  environment: Pick<StudioEnvironment, 'sleep' | 'random'>;
  /** Retries after the first attempt. */
  maxRetries: number;
  /** Called before each wait. */
  onRetry: (retry: { attempt: number; delayMs: number; error: EngineError }) => void;
}

const firstDelayMs = 500;
const longestDelayMs = 60_000;

/**
 * Runs a task again while its errors say that this may help: exponential with full jitter (Brooker, "Exponential
 * Backoff and Jitter", AWS 2015), or as long as the provider asks. A longer wait than a minute is not waited: the error comes out.
 */
export async function retryWithBackoff<T>(task: () => Promise<T>, options: RetryOptions): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await task();
    } catch (caught) {
      const error = toEngineError(caught, options.signal);
      const saysWhen = RateLimitedError.isInstance(error) || OverloadedError.isInstance(error);
      const asked = saysWhen ? error.retryAfterMs : undefined;
      const delayMs =
        asked ?? Math.ceil(firstDelayMs * 2 ** (attempt - 1) * (0.5 + options.environment.random() / 2));
      if (!error.isRetryable || attempt > options.maxRetries || delayMs > longestDelayMs) throw error;
      options.onRetry({ attempt, delayMs, error });
      await options.environment.sleep(delayMs, options.signal);
    }
  }
}

import { EngineError, type EngineErrorOptions } from './engine-error.ts';

/** `rate-limited`: The provider asks to slow down. */
export class RateLimitedError extends EngineError {
  /** Milliseconds to wait, when the provider says. */
  readonly retryAfterMs: number | undefined;

  constructor(options: EngineErrorOptions & { retryAfterMs?: number }) {
    super({ isRetryable: true, ...options, code: 'rate-limited' });
    this.retryAfterMs = options.retryAfterMs;
  }

  /** True for this code, also when the error comes from another copy of this package. */
  static override isInstance(error: unknown): error is RateLimitedError {
    return EngineError.hasCode(error, 'rate-limited');
  }
}

import { EngineError, type EngineErrorOptions } from './engine-error.ts';

/** `overloaded`: The provider is busy. */
export class OverloadedError extends EngineError {
  /** Milliseconds to wait, when the provider says. */
  readonly retryAfterMs: number | undefined;

  constructor(options: EngineErrorOptions & { retryAfterMs?: number }) {
    super({ isRetryable: true, ...options, code: 'overloaded' });
    this.retryAfterMs = options.retryAfterMs;
  }

  /** True for this code, also when the error comes from another copy of this package. */
  static override isInstance(error: unknown): error is OverloadedError {
    return EngineError.hasCode(error, 'overloaded');
  }
}

import { EngineError, type EngineErrorOptions } from './engine-error.ts';

/** `unknown-outcome`: Sent, and no answer: it may have been paid for. Never retried by itself. */
export class UnknownOutcomeError extends EngineError {
  constructor(options: EngineErrorOptions) {
    super({ isRetryable: false, ...options, code: 'unknown-outcome' });
  }

  /** True for this code, also when the error comes from another copy of this package. */
  static override isInstance(error: unknown): error is UnknownOutcomeError {
    return EngineError.hasCode(error, 'unknown-outcome');
  }
}

import { EngineError, type EngineErrorOptions } from './engine-error.ts';

/** `quota-exceeded`: There is no room to store it. */
export class QuotaExceededError extends EngineError {
  constructor(options: EngineErrorOptions) {
    super({ isRetryable: false, ...options, code: 'quota-exceeded' });
  }

  /** True for this code, also when the error comes from another copy of this package. */
  static override isInstance(error: unknown): error is QuotaExceededError {
    return EngineError.hasCode(error, 'quota-exceeded');
  }
}

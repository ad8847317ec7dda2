import { EngineError, type EngineErrorOptions } from './engine-error.ts';

/** `timeout`: No answer in time, and it is known that nothing was paid for. */
export class TimeoutError extends EngineError {
  constructor(options: EngineErrorOptions) {
    super({ isRetryable: true, ...options, code: 'timeout' });
  }

  /** True for this code, also when the error comes from another copy of this package. */
  static override isInstance(error: unknown): error is TimeoutError {
    return EngineError.hasCode(error, 'timeout');
  }
}

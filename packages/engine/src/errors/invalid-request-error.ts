import { EngineError, type EngineErrorOptions } from './engine-error.ts';

/** `invalid-request`: The request cannot be run as it stands. */
export class InvalidRequestError extends EngineError {
  constructor(options: EngineErrorOptions) {
    super({ isRetryable: false, ...options, code: 'invalid-request' });
  }

  /** True for this code, also when the error comes from another copy of this package. */
  static override isInstance(error: unknown): error is InvalidRequestError {
    return EngineError.hasCode(error, 'invalid-request');
  }
}

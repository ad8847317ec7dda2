import { EngineError, type EngineErrorOptions } from './engine-error.ts';

/** `authentication`: The key or session is missing, wrong or not allowed. */
export class AuthenticationError extends EngineError {
  constructor(options: EngineErrorOptions) {
    super({ isRetryable: false, ...options, code: 'authentication' });
  }

  /** True for this code, also when the error comes from another copy of this package. */
  static override isInstance(error: unknown): error is AuthenticationError {
    return EngineError.hasCode(error, 'authentication');
  }
}

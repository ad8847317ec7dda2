import { EngineError, type EngineErrorOptions } from './engine-error.ts';

/** `bad-output`: A picture came that cannot be read or is over the limits. */
export class BadOutputError extends EngineError {
  constructor(options: EngineErrorOptions) {
    super({ isRetryable: true, ...options, code: 'bad-output' });
  }

  /** True for this code, also when the error comes from another copy of this package. */
  static override isInstance(error: unknown): error is BadOutputError {
    return EngineError.hasCode(error, 'bad-output');
  }
}

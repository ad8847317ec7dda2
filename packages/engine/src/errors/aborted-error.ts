import { EngineError, type EngineErrorOptions } from './engine-error.ts';

/** `aborted`: It was stopped on request. */
export class AbortedError extends EngineError {
  constructor(options: EngineErrorOptions) {
    super({ isRetryable: false, ...options, code: 'aborted' });
  }

  /** True for this code, also when the error comes from another copy of this package. */
  static override isInstance(error: unknown): error is AbortedError {
    return EngineError.hasCode(error, 'aborted');
  }
}

import { EngineError, type EngineErrorOptions } from './engine-error.ts';

/** `empty`: Success without a picture. */
export class EmptyError extends EngineError {
  constructor(options: EngineErrorOptions) {
    super({ isRetryable: true, ...options, code: 'empty' });
  }

  /** True for this code, also when the error comes from another copy of this package. */
  static override isInstance(error: unknown): error is EmptyError {
    return EngineError.hasCode(error, 'empty');
  }
}

import { EngineError, type EngineErrorOptions } from './engine-error.ts';

/** `out-of-memory`: It does not fit into memory. */
export class OutOfMemoryError extends EngineError {
  constructor(options: EngineErrorOptions) {
    super({ isRetryable: false, ...options, code: 'out-of-memory' });
  }

  /** True for this code, also when the error comes from another copy of this package. */
  static override isInstance(error: unknown): error is OutOfMemoryError {
    return EngineError.hasCode(error, 'out-of-memory');
  }
}

import { EngineError, type EngineErrorOptions } from './engine-error.ts';

/** `stream-cut`: The connection ended in the middle of an answer. */
export class StreamCutError extends EngineError {
  constructor(options: EngineErrorOptions) {
    super({ isRetryable: true, ...options, code: 'stream-cut' });
  }

  /** True for this code, also when the error comes from another copy of this package. */
  static override isInstance(error: unknown): error is StreamCutError {
    return EngineError.hasCode(error, 'stream-cut');
  }
}

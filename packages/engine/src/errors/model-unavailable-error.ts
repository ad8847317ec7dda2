import { EngineError, type EngineErrorOptions } from './engine-error.ts';

/** `model-unavailable`: The model is not known, not reachable or not downloaded. */
export class ModelUnavailableError extends EngineError {
  constructor(options: EngineErrorOptions) {
    super({ isRetryable: false, ...options, code: 'model-unavailable' });
  }

  /** True for this code, also when the error comes from another copy of this package. */
  static override isInstance(error: unknown): error is ModelUnavailableError {
    return EngineError.hasCode(error, 'model-unavailable');
  }
}

import { EngineError, type EngineErrorOptions } from './engine-error.ts';

/** `network-or-cors`: The address could not be reached from here, or it forbids pages to call it. */
export class NetworkOrCorsError extends EngineError {
  constructor(options: EngineErrorOptions) {
    super({ isRetryable: true, ...options, code: 'network-or-cors' });
  }

  /** True for this code, also when the error comes from another copy of this package. */
  static override isInstance(error: unknown): error is NetworkOrCorsError {
    return EngineError.hasCode(error, 'network-or-cors');
  }
}

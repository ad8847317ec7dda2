import { EngineError, type EngineErrorOptions } from './engine-error.ts';

/** `device-lost`: The graphics device or the worker went away. */
export class DeviceLostError extends EngineError {
  constructor(options: EngineErrorOptions) {
    super({ isRetryable: true, ...options, code: 'device-lost' });
  }

  /** True for this code, also when the error comes from another copy of this package. */
  static override isInstance(error: unknown): error is DeviceLostError {
    return EngineError.hasCode(error, 'device-lost');
  }
}

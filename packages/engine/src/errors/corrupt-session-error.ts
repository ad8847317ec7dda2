import { EngineError, type EngineErrorOptions } from './engine-error.ts';

/** `corrupt-session`: Stored data or a session file is damaged. */
export class CorruptSessionError extends EngineError {
  constructor(options: EngineErrorOptions) {
    super({ isRetryable: false, ...options, code: 'corrupt-session' });
  }

  /** True for this code, also when the error comes from another copy of this package. */
  static override isInstance(error: unknown): error is CorruptSessionError {
    return EngineError.hasCode(error, 'corrupt-session');
  }
}

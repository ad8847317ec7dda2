import type { EngineErrorCode } from './engine-error-code.ts';

const marker = Symbol.for('pentimento.engine-error');

/** Options of every engine error. */
export interface EngineErrorOptions {
  /** What failed and what to do next. Never holds keys or authorisation headers. */
  message: string;
  /** The error behind it. */
  cause?: unknown;
  /** Whether trying again may help. Default: by code. */
  isRetryable?: boolean;
}

/** Base of all errors that cross a public border. Test with `EngineError.isInstance`, which works across copies of the package. */
export class EngineError extends Error {
  /** What kind of failure. */
  readonly code: EngineErrorCode;
  /** Whether trying again may help. */
  readonly isRetryable: boolean;
  readonly [marker] = true;

  constructor(options: EngineErrorOptions & { code: EngineErrorCode; isRetryable: boolean }) {
    super(options.message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.code = options.code;
    this.isRetryable = options.isRetryable;
  }

  /** True for every engine error, also one of another copy of this package. */
  static isInstance(error: unknown): error is EngineError {
    return typeof error === 'object' && error !== null && marker in error;
  }

  /** True for an engine error of the given code. */
  static hasCode(error: unknown, code: EngineErrorCode): error is EngineError {
    return EngineError.isInstance(error) && error.code === code;
  }
}

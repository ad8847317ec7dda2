import { EngineError, type EngineErrorOptions } from './engine-error.ts';

/** `refused`: The provider declined for reasons of content. */
export class RefusedError extends EngineError {
  /** Whether the request or the result was declined. */
  readonly stage: 'input' | 'output';
  /** The provider's own words for the reason; may be empty. */
  readonly categories: string[];

  constructor(options: EngineErrorOptions & { stage: 'input' | 'output'; categories: string[] }) {
    super({ isRetryable: false, ...options, code: 'refused' });
    this.stage = options.stage;
    this.categories = options.categories;
  }

  /** True for this code, also when the error comes from another copy of this package. */
  static override isInstance(error: unknown): error is RefusedError {
    return EngineError.hasCode(error, 'refused');
  }
}

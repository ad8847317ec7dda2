import { BadOutputError } from '../errors/bad-output-error.ts';
import type { EngineError } from '../errors/engine-error.ts';
import { InvalidRequestError } from '../errors/invalid-request-error.ts';
import type { ImageOrigin } from './image-origin.ts';

/** What is wrong with a picture, and with whose. */
export interface ImageErrorOptions {
  origin: ImageOrigin;
  /** What is wrong, as a clause after "The picture cannot be used: ". */
  problem: string;
  /** What a person can do about it, as a sentence. Default: save it again in another format. */
  advice?: string;
  cause?: unknown;
}

const defaultAdvice = 'Save it again as PNG or JPEG in an image program and add that file.';

/** The error for a picture that cannot be used, said to whom it concerns. */
export function createImageError(options: ImageErrorOptions): EngineError {
  const { origin, problem, advice = defaultAdvice, cause } = options;
  if (origin === 'person') {
    return new InvalidRequestError({ message: `The picture cannot be used: ${problem}. ${advice}`, cause });
  }
  const message = `The model returned a picture that cannot be used: ${problem}. Try again, or choose another model.`;
  // It may have been paid for, and most likely comes out the same again.
  return new BadOutputError({ message, cause, isRetryable: false });
}

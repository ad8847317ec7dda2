import { EngineError } from '../errors/engine-error.ts';
import { OutOfMemoryError } from '../errors/out-of-memory-error.ts';
import { createImageError } from './create-image-error.ts';
import { ImageFormatProblem } from './image-format-problem.ts';
import type { ImageOrigin } from './image-origin.ts';

/** Whatever a reader or decoder threw → an EngineError, said to whom it concerns. */
export function toImageError(error: unknown, origin: ImageOrigin): EngineError {
  if (EngineError.isInstance(error)) return error;
  if (error instanceof ImageFormatProblem) {
    const advice = error.advice === undefined ? {} : { advice: error.advice };
    return createImageError({ origin, problem: error.message, ...advice, cause: error });
  }
  if (error instanceof RangeError && /allocation|array length|memory/i.test(error.message)) {
    const message = 'The picture does not fit into memory. Close other tabs, or use a smaller picture.';
    return new OutOfMemoryError({ message, cause: error });
  }
  return createImageError({ origin, problem: 'the file is damaged or ends too early', cause: error });
}

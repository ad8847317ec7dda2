import type { ImageOrientation } from './image-header.ts';

/** Whether turning a picture upright swaps its width and height. */
export function swapsSides(orientation: ImageOrientation): boolean {
  return orientation >= 5;
}

import { createImageError } from './create-image-error.ts';
import type { ImageHeader } from './image-header.ts';
import { defaultImageLimits, type ImageLimits } from './image-limits.ts';
import type { ImageOrigin } from './image-origin.ts';

/** What `checkImageLimits` judges. */
export interface CheckImageLimitsOptions {
  /** Size in pixels, from `readImageHeader`. */
  header: Pick<ImageHeader, 'width' | 'height'>;
  /** Length of the file. */
  byteLength: number;
  /** Default: 50 MB, 64 megapixels, 1:32. */
  limits?: ImageLimits;
  /** Default: `person`. */
  origin?: ImageOrigin;
}

const megapixels = (pixels: number): string => (pixels / 1e6).toFixed(1);

/**
 * Refuses a picture that is too large to be decoded safely.
 *
 * @throws EngineError `invalid-request` or `bad-output` (by `origin`) that says which limit and what to do.
 *
 * @example
 * checkImageLimits({ header: readImageHeader(bytes), byteLength: bytes.length });
 */
export function checkImageLimits(options: CheckImageLimitsOptions): void {
  const { header, byteLength, limits = defaultImageLimits, origin = 'person' } = options;
  const { width, height } = header;
  const refuse = (problem: string, advice: string): never => {
    throw createImageError({ origin, problem, advice });
  };
  if (byteLength > limits.maxBytes) {
    const size = `${(byteLength / 1e6).toFixed(1)} MB`;
    refuse(`it is ${size}, the most is ${limits.maxBytes / 1e6} MB`, 'Make it smaller and add it again.');
  }
  if (width * height > limits.maxPixels) {
    const size = `${width} × ${height} (${megapixels(width * height)} megapixels)`;
    refuse(`it is ${size}, the most is ${megapixels(limits.maxPixels)}`, 'Scale it down and add it again.');
  }
  if (Math.max(width, height) > limits.maxRatio * Math.min(width, height)) {
    const size = `${width} × ${height}`;
    refuse(`it is ${size}, longer than 1:${limits.maxRatio}`, 'Crop it and add it again.');
  }
}

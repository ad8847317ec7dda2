import { InvalidRequestError } from '../errors/invalid-request-error.ts';
import type { ImageMask } from '../protocol/image-mask.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';
import type { PreserveRequest } from './preserve-request.ts';

/** A request whose parts fit together. */
export interface ValidPreserveRequest extends PreserveRequest {
  mask: ImageMask | undefined;
  changeMap: ImageMask | undefined;
}

/**
 * Checks sizes and lengths, and gives bare arrays their size.
 *
 * @throws InvalidRequestError what does not fit.
 */
export function validatePreserveRequest(request: PreserveRequest): ValidPreserveRequest {
  checkPicture(request.parent, 'parent');
  checkPicture(request.result, 'result');
  return {
    ...request,
    mask: toMask(request.mask, request.parent, 'mask'),
    changeMap: toMask(request.changeMap, request.result, 'change map'),
  };
}

/** @throws InvalidRequestError where a picture's size and bytes disagree. */
export function checkPicture({ width, height, data }: PixelImage, name: string): void {
  const isWhole = Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0;
  if (isWhole && data.length === width * height * 4) return;
  throw new InvalidRequestError({
    message: `The ${name} says ${width} × ${height} pixels but holds ${data.length} bytes. Pass RGBA, four bytes a pixel.`,
  });
}

/** @throws InvalidRequestError where a mask is not of the picture's size. */
export function toMask(
  mask: ImageMask | Uint8Array | undefined,
  { width, height }: PixelImage,
  name: string,
): ImageMask | undefined {
  if (mask === undefined) return undefined;
  const sized = mask instanceof Uint8Array ? { width, height, data: mask } : mask;
  if (sized.width === width && sized.height === height && sized.data.length === width * height) return sized;
  throw new InvalidRequestError({
    message: `The ${name} is ${sized.width} × ${sized.height} with ${sized.data.length} bytes, its picture ${width} × ${height}. Pass one byte a pixel, at the picture's size.`,
  });
}

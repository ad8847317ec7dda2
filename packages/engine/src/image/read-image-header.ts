import type { ImageMediaType } from '../protocol/encoded-image.ts';
import { detectImageType } from './headers/detect-image-type.ts';
import { ImageFormatProblem } from './image-format-problem.ts';
import type { ImageHeader } from './image-header.ts';
import type { ImageOrigin } from './image-origin.ts';
import { readAvifHeader } from './headers/read-avif-header.ts';
import { readGifHeader } from './headers/read-gif-header.ts';
import { readJpegHeader } from './headers/read-jpeg-header.ts';
import { readPngHeader } from './headers/read-png-header.ts';
import { readWebpHeader } from './headers/read-webp-header.ts';
import { toImageError } from './to-image-error.ts';

const readers: Record<ImageMediaType, (bytes: Uint8Array) => ImageHeader> = {
  'image/png': readPngHeader,
  'image/jpeg': readJpegHeader,
  'image/webp': readWebpHeader,
  'image/avif': readAvifHeader,
  'image/gif': readGifHeader,
};

function readByType(bytes: Uint8Array): ImageHeader {
  const header = readers[detectImageType(bytes)](bytes);
  if (header.width === 0 || header.height === 0) throw new ImageFormatProblem('it is 0 pixels wide or high');
  return header;
}

/**
 * Type, size and orientation of a picture, by its magic bytes and header, without decoding anything.
 * Does not judge the size: `checkImageLimits` does.
 *
 * @throws EngineError `invalid-request` (picture of a person, the default) or `bad-output` (picture of a provider)
 * when it is not a PNG, JPEG, WebP, AVIF or GIF, or its header is damaged.
 *
 * @example
 * const header = readImageHeader(await readFile('photo.jpg'));
 * console.log(header.mediaType, header.width, header.height); // image/jpeg 3024 4032
 */
export function readImageHeader(bytes: Uint8Array, options: { origin?: ImageOrigin } = {}): ImageHeader {
  const { origin = 'person' } = options;
  try {
    return readByType(bytes);
  } catch (error) {
    throw toImageError(error, origin);
  }
}

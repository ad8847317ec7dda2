import type { ImageMediaType } from "../protocol/encoded-image.ts";
import { createImageError } from "./create-image-error.ts";
import { detectImageType } from "./detect-image-type.ts";
import { ImageFormatProblem } from "./image-format-problem.ts";
import type { ImageHeader } from "./image-header.ts";
import type { ImageOrigin } from "./image-origin.ts";
import { readAvifHeader } from "./read-avif-header.ts";
import { readGifHeader } from "./read-gif-header.ts";
import { readJpegHeader } from "./read-jpeg-header.ts";
import { readPngHeader } from "./read-png-header.ts";
import { readWebpHeader } from "./read-webp-header.ts";

const readers: Record<ImageMediaType, (bytes: Uint8Array) => ImageHeader> = {
  "image/png": readPngHeader,
  "image/jpeg": readJpegHeader,
  "image/webp": readWebpHeader,
  "image/avif": readAvifHeader,
  "image/gif": readGifHeader,
};

function readByType(bytes: Uint8Array): ImageHeader {
  const header = readers[detectImageType(bytes)](bytes);
  if (header.width === 0 || header.height === 0) throw new ImageFormatProblem("it is 0 pixels wide or high");
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
  const { origin = "person" } = options;
  try {
    return readByType(bytes);
  } catch (error) {
    if (error instanceof ImageFormatProblem) {
      throw createImageError({
        origin,
        problem: error.message,
        ...(error.advice === undefined ? {} : { advice: error.advice }),
      });
    }
    // DataView refuses to read past the end: the only other way in which the readers fail.
    throw createImageError({ origin, problem: "the file ends too early or is damaged", cause: error });
  }
}

import type { PixelImage } from '../protocol/pixel-image.ts';
import { applyOrientation } from './apply-orientation.ts';
import { checkImageLimits } from './check-image-limits.ts';
import { ImageFormatProblem } from './image-format-problem.ts';
import type { ImageCodec } from './image-codec.ts';
import type { ImageHeader } from './image-header.ts';
import { storedImageLimits, type ImageLimits } from './image-limits.ts';
import { decodePng } from './png/decode-png.ts';
import { encodePixels } from './png/encode-pixels.ts';
import { readImageHeader } from './read-image-header.ts';
import { throwIfAborted } from './throw-if-aborted.ts';
import { toImageError } from './to-image-error.ts';

/** A file whose header has been read and is within the limits. */
export interface CheckedImage {
  bytes: Uint8Array;
  header: ImageHeader;
  signal: AbortSignal | undefined;
}

/** What differs from place to place. */
export interface ImageCodecPlatform {
  /** How large a picture may be. Default: `storedImageLimits`. */
  limits?: ImageLimits;
  /** Decodes what our own PNG reader does not: upright, sRGB, straight alpha. May throw anything. */
  decode(image: CheckedImage): Promise<PixelImage>;
  /** Whether `decode` converts colour profiles, so that a PNG with one should go there. */
  convertsColorProfiles: boolean;
}

async function decodeChecked(platform: ImageCodecPlatform, image: CheckedImage): Promise<PixelImage> {
  const { bytes, header, signal } = image;
  const isOurs =
    header.mediaType === 'image/png' && !(header.hasColorProfile && platform.convertsColorProfiles);
  if (!isOurs) return platform.decode(image);
  const stored = await decodePng(bytes, signal === undefined ? {} : { signal });
  return applyOrientation(stored, header.orientation);
}

function checkDecodedSize({ header }: CheckedImage, pixels: PixelImage): void {
  // A clean aperture (AVIF) or a first frame (GIF) may be smaller than the header says, but nothing may be larger.
  const isFlexible = header.mediaType === 'image/avif' || header.mediaType === 'image/gif';
  const isSame = pixels.width === header.width && pixels.height === header.height;
  const isWithin = pixels.width <= header.width && pixels.height <= header.height;
  if (!isSame && !(isFlexible && isWithin))
    throw new ImageFormatProblem('its header and its pixels differ in size');
}

/** The codec of a place: PNG by our own reader and writer, which keep every pixel; the rest by the platform. */
export function createImageCodec(platform: ImageCodecPlatform): ImageCodec {
  return {
    async decode({ bytes }, { signal, origin = 'provider' } = {}) {
      throwIfAborted(signal);
      const header = readImageHeader(bytes, { origin });
      checkImageLimits({
        header,
        byteLength: bytes.length,
        origin,
        limits: platform.limits ?? storedImageLimits,
      });
      const image: CheckedImage = { bytes, header, signal };
      try {
        const pixels = await decodeChecked(platform, image);
        throwIfAborted(signal);
        checkDecodedSize(image, pixels);
        return pixels;
      } catch (error) {
        throw toImageError(error, origin);
      }
    },
    encodePng: encodePixels,
  };
}

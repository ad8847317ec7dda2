import { OutOfMemoryError } from '../errors/out-of-memory-error.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';
import { applyOrientation } from './apply-orientation.ts';
import { createImageCodec, type CheckedImage } from './create-image-codec.ts';
import type { ImageCodec } from './image-codec.ts';
import { ImageFormatProblem } from './image-format-problem.ts';
import type { ImageLimits } from './image-limits.ts';
import { decodeWithImageDecoder } from './decode-with-image-decoder.ts';
import { withoutOrientation } from './without-orientation.ts';

/** Options of `createBrowserImageCodec`. */
export interface BrowserImageCodecOptions {
  /** How large a picture may be. Give `smallCanvasImageLimits` where the canvas is limited. Default: `storedImageLimits`. */
  limits?: ImageLimits;
}

function readPixels(bitmap: ImageBitmap): PixelImage {
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true, colorSpace: 'srgb' });
  if (context === null) {
    const message = `A canvas of ${width} × ${height} does not fit into memory. Close other tabs, or use a smaller picture.`;
    throw new OutOfMemoryError({ message });
  }
  context.drawImage(bitmap, 0, 0);
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}

/**
 * Decodes with the browser's own decoders, which convert the colour profile where there is one. All of them turn JPEG and
 * AVIF upright; for WebP and PNG they differ, so there the orientation is hidden from them and applied here.
 */
async function decodeNatively({ bytes, header }: CheckedImage): Promise<PixelImage> {
  if (typeof globalThis.createImageBitmap === 'undefined') {
    const advice = 'Outside of browsers, give the studio the codec of @pentimento/engine/node.';
    throw new ImageFormatProblem(`there is no decoder for ${header.mediaType} here`, advice);
  }
  const isOurs = header.mediaType === 'image/webp' || header.mediaType === 'image/png';
  const source = isOurs ? withoutOrientation(bytes, header) : bytes;
  const blob = new Blob([source as Uint8Array<ArrayBuffer>], { type: header.mediaType });
  const bitmap = await createImageBitmap(blob, {
    premultiplyAlpha: 'none',
    colorSpaceConversion: header.hasColorProfile ? 'default' : 'none',
  });
  try {
    return applyOrientation(readPixels(bitmap), isOurs ? header.orientation : 1);
  } finally {
    bitmap.close();
  }
}

/**
 * The codec for pages and workers. Never touches the network.
 *
 * PNG goes through our own reader and writer: exact to the byte, also in browsers that add noise to what is read back
 * from a canvas, and also under alpha. The other formats, and PNGs with a colour profile, go through the browser's decoders.
 *
 * @example
 * const codec = createBrowserImageCodec();
 * const pixels = await codec.decode(image);
 * const png = await codec.encodePng(pixels);
 */
export function createBrowserImageCodec(options: BrowserImageCodecOptions = {}): ImageCodec {
  return createImageCodec({
    ...options,
    convertsColorProfiles: true,
    decode: async (image) => (await decodeWithImageDecoder(image)) ?? (await decodeNatively(image)),
  });
}

import type { PixelImage } from '../protocol/pixel-image.ts';
import type { CheckedImage } from './create-image-codec.ts';

async function decodeFirstFrame({ bytes, header }: CheckedImage): Promise<PixelImage> {
  const data = bytes as Uint8Array<ArrayBuffer>;
  const decoder = new ImageDecoder({ data, type: header.mediaType, colorSpaceConversion: 'none' });
  try {
    const { image: frame } = await decoder.decode({ frameIndex: 0 });
    try {
      const { width, height } = frame.visibleRect ?? { width: frame.codedWidth, height: frame.codedHeight };
      const pixels = new Uint8ClampedArray(width * height * 4);
      await frame.copyTo(pixels, { format: 'RGBA', layout: [{ offset: 0, stride: width * 4 }] });
      return { width, height, data: pixels };
    } finally {
      frame.close();
    }
  } finally {
    decoder.close();
  }
}

/**
 * Decodes a picture with alpha without a canvas, which would multiply the colours by it.
 * Undefined where the browser has no ImageDecoder that does it: then the canvas must do, and says what is wrong if
 * the picture is.
 */
export async function decodeWithImageDecoder(image: CheckedImage): Promise<PixelImage | undefined> {
  const { hasAlpha, orientation, hasColorProfile, mediaType } = image.header;
  if (!hasAlpha || orientation !== 1 || hasColorProfile) return undefined;
  if (typeof globalThis.ImageDecoder === 'undefined') return undefined;
  try {
    return (await ImageDecoder.isTypeSupported(mediaType)) ? await decodeFirstFrame(image) : undefined;
  } catch {
    return undefined;
  }
}

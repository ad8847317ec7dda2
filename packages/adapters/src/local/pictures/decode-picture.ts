import { type EncodedImage, InvalidRequestError, type PixelImage } from '@pentimento/engine';
import { decodePng } from './png-codec.ts';

const maxPixels = 64_000_000;

/** Decodes a picture: PNG exactly, others with the browser's decoder. @throws InvalidRequestError */
export async function decodePicture(image: EncodedImage): Promise<PixelImage> {
  if (image.width * image.height > maxPixels) {
    throw new InvalidRequestError({
      message: 'The picture is too large: at most 64 megapixels can be edited here.',
    });
  }
  const decoded =
    image.mediaType === 'image/png' ? await decodePng(image.bytes) : await decodeNatively(image);
  if (decoded.width === image.width && decoded.height === image.height) return decoded;
  throw new InvalidRequestError({
    message: `The picture is ${decoded.width} × ${decoded.height}, not ${image.width} × ${image.height} as announced. Import it again.`,
  });
}

async function decodeNatively({ bytes, mediaType }: EncodedImage): Promise<PixelImage> {
  if (typeof createImageBitmap === 'undefined' || typeof OffscreenCanvas === 'undefined') {
    throw new InvalidRequestError({
      message: `${mediaType} cannot be read without a browser. Convert the picture to PNG first.`,
    });
  }
  try {
    const bitmap = await createImageBitmap(new Blob([bytes.slice()], { type: mediaType }), {
      premultiplyAlpha: 'none',
      colorSpaceConversion: 'none',
    });
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    if (context === null) throw new TypeError('no canvas');
    context.drawImage(bitmap, 0, 0);
    bitmap.close();
    return { width, height, data: context.getImageData(0, 0, width, height).data };
  } catch (cause) {
    throw new InvalidRequestError({ message: 'The picture cannot be read. Use another picture.', cause });
  }
}

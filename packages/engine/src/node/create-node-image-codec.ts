import { createImageCodec, type CheckedImage } from '../image/create-image-codec.ts';
import { applyOrientation } from '../image/apply-orientation.ts';
import type { ImageCodec } from '../image/image-codec.ts';
import { ImageFormatProblem } from '../image/image-format-problem.ts';
import type { ImageLimits } from '../image/image-limits.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';
import { createWasmDecoders, type WasmDecode } from './create-wasm-decoders.ts';

/** Options of `createNodeImageCodec`. */
export interface NodeImageCodecOptions {
  /** How large a picture may be. Default: `storedImageLimits`. */
  limits?: ImageLimits;
}

async function decodeInNode(decode: WasmDecode, { bytes, header }: CheckedImage): Promise<PixelImage> {
  const { mediaType } = header;
  if (mediaType !== 'image/jpeg' && mediaType !== 'image/webp') {
    throw new ImageFormatProblem(
      `${mediaType} cannot be decoded in Node, which has no decoder for it`,
      'Convert it to PNG first, or do this in a browser.',
    );
  }
  return applyOrientation(await decode(mediaType, bytes), header.orientation);
}

/**
 * The codec for Node: PNG by our own reader and writer, JPEG and (still) WebP by WebAssembly; no AVIF, no GIF.
 * Colour profiles are not converted here: a picture with one keeps its numbers and loses the profile.
 *
 * @example
 * const codec = createNodeImageCodec();
 * const pixels = await codec.decode({ bytes, mediaType: 'image/jpeg', width: 640, height: 480 });
 */
export function createNodeImageCodec(options: NodeImageCodecOptions = {}): ImageCodec {
  const decode = createWasmDecoders();
  return createImageCodec({
    ...options,
    convertsColorProfiles: false,
    decode: (image) => decodeInNode(decode, image),
  });
}

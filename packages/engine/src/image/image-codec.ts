import type { EncodedImage } from '../protocol/encoded-image.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';
import type { ImageOrigin } from './image-origin.ts';

/** Options of `ImageCodec.decode`. */
export interface DecodeImageOptions {
  /** Aborting rejects with `aborted`; a decoder that cannot be stopped runs on unseen. */
  signal?: AbortSignal;
  /** Whose picture it is, for what an error says. Default: `provider`. */
  origin?: ImageOrigin;
}

/** Turns files into pixels and back. One per place: `createBrowserImageCodec` (page and worker), `createNodeImageCodec`. */
export interface ImageCodec {
  /**
   * Pixels of a picture: the first frame, upright (orientation applied), straight alpha, sRGB, 8 bits a channel.
   * The header and the limits are checked first, so nothing too large is ever decoded.
   *
   * @throws EngineError `bad-output` or `invalid-request` (by `origin`), `out-of-memory`, `aborted`.
   */
  decode(image: EncodedImage, options?: DecodeImageOptions): Promise<PixelImage>;
  /** A lossless PNG without metadata: decoding it gives back exactly the same bytes, also under alpha 0. */
  encodePng(image: PixelImage): Promise<Uint8Array>;
}

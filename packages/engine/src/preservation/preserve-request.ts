import type { ImageMask } from '../protocol/image-mask.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';
import type { PreserveMode } from '../protocol/turn-request.ts';

/** What `preserve` works on. */
export interface PreserveRequest {
  /** The picture before the turn. */
  parent: PixelImage;
  /** The picture that the model returned. It may be of another size. */
  result: PixelImage;
  /** Where the parent may change, of the parent's size: 255 = may change, 0 = must stay. It always wins. Absent: not said. */
  mask?: ImageMask | Uint8Array | undefined;
  /** The model's own map of what it changed, of the result's size, 255 = changed. Absent: changes are looked for. */
  changeMap?: ImageMask | Uint8Array | undefined;
  /** What was asked for. Absent: the picture alone decides. */
  instruction?: string | undefined;
  /** See `PreserveMode`. `auto` unless given; `mask` without a mask or a change map is `auto`. */
  mode?: PreserveMode | undefined;
}

/** How far `preserve` is. */
export interface PreserveProgress {
  /** 0 to 1, never falling. */
  value: number;
  /** What comes next. */
  stage: 'registering' | 'finding changes' | 'compositing' | 'done';
}

/** How `preserve` works. */
export interface PreserveOptions {
  /** Aborting it stops the work with an `AbortedError`. */
  signal?: AbortSignal | undefined;
  /** Called before each stage and at the end. */
  onProgress?: ((progress: PreserveProgress) => void) | undefined;
}

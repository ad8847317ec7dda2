import type { ImageCodec } from '../image/image-codec.ts';
import { keepPicture } from './keep-picture.ts';
import type { PictureProcessor } from './picture-processor.ts';

/** Does the work where it is asked for: in Node, in a worker, and where no worker can be started. */
export function createInlineProcessor(codec: ImageCodec): PictureProcessor {
  return {
    keep: (task, options) => keepPicture(task, { codec, ...options }),
    dispose: () => undefined,
  };
}

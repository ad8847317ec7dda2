import type { ImageCodec } from '../image/image-codec.ts';
import type { PictureProcessor } from './picture-processor.ts';

/** Does the work where it is asked for: in Node, in a worker, and where no worker can be started. */
export function createInlineProcessor(codec: ImageCodec): PictureProcessor {
  return {
    async keep(task, options) {
      // Pages that have a worker never load it.
      const { keepPicture } = await import('./keep-picture.ts');
      return keepPicture(task, { codec, ...options });
    },
    dispose: () => undefined,
  };
}

import type { ImageCodec } from '../image/image-codec.ts';
import type { PictureProcessor } from './picture-processor.ts';

/** Does the work where it is asked for: in Node, in a worker, and where no worker can be started. Loaded on first use. */
export function createInlineProcessor(codec: ImageCodec): PictureProcessor {
  return {
    async frame(task, options) {
      const { framePicture } = await import('./frame-picture.ts');
      return framePicture(task, { codec, ...options });
    },
    async keep(task, options) {
      const { keepPicture } = await import('./keep-picture.ts');
      return keepPicture(task, { codec, ...options });
    },
    dispose: () => undefined,
  };
}

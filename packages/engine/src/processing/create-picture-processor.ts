import { createBrowserImageCodec } from '../image/create-browser-image-codec.ts';
import type { ImageCodec } from '../image/image-codec.ts';
import { createInlineProcessor } from './create-inline-processor.ts';
import { createPictureWorker } from './create-picture-worker.ts';
import { createWorkerProcessor } from './create-worker-processor.ts';
import type { PictureProcessor } from './picture-processor.ts';

/**
 * The processor for where this runs: a worker in browsers, right here in Node and in workers without workers. A codec of
 * one's own stays here too, because functions cannot travel.
 */
export function createPictureProcessor(codec?: ImageCodec): PictureProcessor {
  const inline = createInlineProcessor(codec ?? createBrowserImageCodec());
  if (codec || typeof globalThis.Worker === 'undefined') return inline;
  return createWorkerProcessor({ createWorker: createPictureWorker, fallback: inline });
}

/** The module that runs in the worker. */
import { EngineError } from '../errors/engine-error.ts';
import { createBrowserImageCodec } from '../image/create-browser-image-codec.ts';
import { keepPicture } from './keep-picture.ts';
import type { PictureWorkerMessage, PictureWorkerRequest } from './picture-worker-message.ts';

const codec = createBrowserImageCodec();
/** Never fires: an abort ends the whole worker. */
const { signal } = new AbortController();
const say = (message: PictureWorkerMessage): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<PictureWorkerRequest>) => {
  keepPicture(data.task, { codec, signal, onProgress: (value) => say({ type: 'progress', value }) }).then(
    (picture) => say({ type: 'kept', picture }),
    (error: unknown) =>
      say({
        type: 'failed',
        code: EngineError.isInstance(error) ? error.code : undefined,
        message: error instanceof Error ? error.message : String(error),
      }),
  );
});
say({ type: 'ready' });

/** The module that runs in the worker. */
import { EngineError } from '../errors/engine-error.ts';
import { createBrowserImageCodec } from '../image/create-browser-image-codec.ts';
import { framePicture } from './frame-picture.ts';
import { keepPicture } from './keep-picture.ts';
import type {
  PictureWorkerMessage,
  PictureWorkerOutcome,
  PictureWorkerRequest,
} from './picture-worker-message.ts';

const say = (message: PictureWorkerMessage): void => postMessage(message);
const options = {
  codec: createBrowserImageCodec(),
  /** Never fires: an abort ends the whole worker. */
  signal: new AbortController().signal,
  onProgress: (value: number) => say({ type: 'progress', value }),
};

function perform(request: PictureWorkerRequest): Promise<PictureWorkerOutcome> {
  return request.type === 'keep' ? keepPicture(request.task, options) : framePicture(request.task, options);
}

addEventListener('message', ({ data }: MessageEvent<PictureWorkerRequest>) => {
  perform(data).then(
    (outcome) => say({ type: 'done', outcome }),
    (error: unknown) =>
      say({
        type: 'failed',
        code: EngineError.isInstance(error) ? error.code : undefined,
        message: error instanceof Error ? error.message : String(error),
      }),
  );
});
say({ type: 'ready' });

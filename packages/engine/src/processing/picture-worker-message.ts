import type { EngineErrorCode } from '../errors/engine-error-code.ts';
import type { FrameTask } from './frame-task.ts';
import type { FramedPicture } from './framed-picture.ts';
import type { KeepTask } from './keep-task.ts';
import type { KeptPicture } from './kept-picture.ts';

/** What the page asks its worker. One piece of work at a time. */
export type PictureWorkerRequest = { type: 'frame'; task: FrameTask } | { type: 'keep'; task: KeepTask };

/** What a piece of work gives. */
export type PictureWorkerOutcome = FramedPicture | KeptPicture | undefined;

/** What the worker says. `ready` comes once, when it has started. */
export type PictureWorkerMessage =
  | { type: 'ready' }
  | { type: 'progress'; value: number }
  | { type: 'done'; outcome: PictureWorkerOutcome }
  | { type: 'failed'; code: EngineErrorCode | undefined; message: string };

import type { EngineErrorCode } from '../errors/engine-error-code.ts';
import type { KeepTask } from './keep-task.ts';
import type { KeptPicture } from './kept-picture.ts';

/** What the page asks its worker. One piece of work at a time. */
export interface PictureWorkerRequest {
  type: 'keep';
  task: KeepTask;
}

/** What the worker says. `ready` comes once, when it has started. */
export type PictureWorkerMessage =
  | { type: 'ready' }
  | { type: 'progress'; value: number }
  | { type: 'kept'; picture: KeptPicture }
  | { type: 'failed'; code: EngineErrorCode | undefined; message: string };

import type { FrameTask } from './frame-task.ts';
import type { FramedPicture } from './framed-picture.ts';
import type { KeepTask } from './keep-task.ts';
import type { KeptPicture } from './kept-picture.ts';

/** Options of a `PictureProcessor`'s work. */
export interface ProcessingOptions {
  /** Aborting it stops the work with an `AbortedError`. */
  signal: AbortSignal;
  /** Called with 0 to 1, never falling. */
  onProgress?: ((value: number) => void) | undefined;
}

/** The work on pixels around a turn, off the thread that draws the page where there is another. */
export interface PictureProcessor {
  /**
   * Brings a picture into a form that a model takes: cut, padded, reduced or widened.
   *
   * @returns undefined when it can be sent as it is.
   * @throws EngineError when it cannot be read, memory runs out, or the signal fires.
   */
  frame(task: FrameTask, options: ProcessingOptions): Promise<FramedPicture | undefined>;
  /**
   * Lays a result over its parent so that what was not asked for stays, and measures what changed.
   *
   * @throws EngineError when a picture cannot be read, memory runs out, or the signal fires.
   */
  keep(task: KeepTask, options: ProcessingOptions): Promise<KeptPicture>;
  /** Frees what it holds. It starts again when it is next asked. */
  dispose(): void;
}

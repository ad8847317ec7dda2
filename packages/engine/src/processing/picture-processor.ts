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
   * Lays a result over its parent so that what was not asked for stays, and measures what changed.
   *
   * @throws EngineError when a picture cannot be read, memory runs out, or the signal fires.
   */
  keep(task: KeepTask, options: ProcessingOptions): Promise<KeptPicture>;
  /** Frees what it holds. It starts again when it is next asked. */
  dispose(): void;
}

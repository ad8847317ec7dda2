/**
 * Faults to inject, for tests of recovery only. Steps count from 0 over the whole turn.
 * Without a plan nothing of this runs.
 */
export interface FaultPlan {
  /** Destroys the graphics device just before this step. Does nothing on WebAssembly. */
  loseDeviceAtStep?: number;
  /** Ends the worker, without a word, just before this step. */
  killWorkerAtStep?: number;
  /** Fails this step as an exhausted memory does. */
  outOfMemoryAtStep?: number;
  /** Stops answering (blocks the worker's thread) before this step, for this many milliseconds. */
  hang?: { step: number; milliseconds: number };
  /** How many failures the adapter meets in its life before its faults are over, 1 unless given. */
  attempts?: number;
}

import type { PrepareProgress } from '@pentimento/engine';

/** How far a model is from being usable. */
export interface PreparationState {
  status: 'idle' | 'running' | 'ready' | 'failed';
  /** Last news of it. Kept when it is ready: it says what runs the model. */
  progress?: PrepareProgress;
  /** Speed of the download. Absent before it can be told. */
  bytesPerSecond?: number;
  /** Why it failed. */
  error?: unknown;
}

import type { Backend } from './backend.ts';

/** What a finished turn took. */
export interface JobSummary {
  backend: Backend;
  /** Steps run in this job. */
  steps: number;
  /** Milliseconds inside the runtime. */
  computeMs: number;
}

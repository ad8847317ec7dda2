import type { TurnJobEvent } from '../shared/job-event.ts';

/** What a running turn may use of its worker. */
export interface TurnEnvironment {
  /** Says what happens; settles when the other side has heard it. */
  emit: (event: TurnJobEvent) => Promise<void>;
  /** Aborted when the turn is cancelled: looked at between steps. */
  signal: AbortSignal;
  /** Says how long the thread may now be silent, in milliseconds. */
  announceSilence: (milliseconds: number) => void;
  /** Milliseconds, for measuring. */
  now: () => number;
}

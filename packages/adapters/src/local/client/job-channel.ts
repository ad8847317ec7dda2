import type { PrepareProgress } from '@pentimento/engine';
import type { ByteChannel } from '../shared/byte-channel.ts';
import type { TurnJobEvent } from '../shared/job-event.ts';

/** What a job hears and says. */
export interface JobChannel {
  signal: AbortSignal;
  onPrepare: (progress: PrepareProgress) => void;
  onEvent: (event: TurnJobEvent) => void;
  /** Reads files in this thread. Absent: the worker fetches by itself. */
  bytes?: ByteChannel;
}

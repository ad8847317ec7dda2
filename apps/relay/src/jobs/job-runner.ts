import type { AdapterRequest } from '@pentimento/engine';
import type { WireEntry, WireEvent, WirePicture } from '@pentimento/adapters/relay/wire';
import type { RelayLimits } from '../relay-limits.ts';
import type { JobKey } from './job-key.ts';

/** A turn that somebody wants done. */
export interface JobOrder {
  readonly key: JobKey;
  /** Its model is `adapter:model`. */
  readonly request: AdapterRequest;
}

/** What a runner lends to the work. */
export interface JobContext {
  /** Aborting it ends the provider's work. */
  readonly signal: AbortSignal;
  /** Notes an event. */
  readonly emit: (event: WireEvent) => void;
  /** Keeps a picture, and says how an event points to it. */
  readonly keepPicture: (bytes: Uint8Array) => Promise<WirePicture>;
}

/** Does one job: runs the adapter. Its last event is `turn-end`, or `error` with why not. Never rejects. */
export type JobWork = (order: JobOrder, context: JobContext) => Promise<void>;

/** Where a runner stands with a job. `gone`: it was known, and what it gave is not kept any more. */
export type JobState = 'kept' | 'gone' | 'unknown';

/**
 * Keeps jobs and their outcome for a bounded time. The one here works in memory and in this process; one that survives a restart
 * implements the same.
 */
export interface JobRunner {
  /**
   * Takes a job on and returns at once. A key that is known is the same job: nothing is run twice.
   * @throws EngineError `rate-limited` or `overloaded` when there is no room.
   */
  submit(order: JobOrder): Promise<void>;
  /** Where it stands with a job. */
  state(key: JobKey): Promise<JobState>;
  /**
   * What happened after the entry of that number, then what happens, until the job has ended (its last event is `turn-end` or
   * `error`) or the signal is aborted. Nothing for a job that is not kept.
   */
  follow(key: JobKey, options: { after: number; signal: AbortSignal }): AsyncIterable<WireEntry>;
  /** A picture that an event points to. Undefined: not kept (any more). */
  picture(key: JobKey, pictureId: string): Promise<Uint8Array | undefined>;
  /** Ends the work and forgets what it gave. A job of this key that arrives later is not run. */
  cancel(key: JobKey): Promise<void>;
  /** For how long it has known every job, in milliseconds: one that was sent later and is not known never arrived. */
  rememberedMs(): number;
  /** How many are at work. */
  running(): number;
  /** Takes nothing on any more, waits for what is at work, at most so long, and ends the rest. */
  close(options: { graceMs: number }): Promise<void>;
}

/** What a runner is made of. */
export interface JobRunnerSettings {
  readonly work: JobWork;
  readonly limits: RelayLimits;
  readonly now: () => number;
}

/** Makes a runner. */
export type CreateJobRunner = (settings: JobRunnerSettings) => JobRunner;

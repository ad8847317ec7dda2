import type { EngineError } from '@pentimento/engine';

/** What a provider says of a job. */
export type JobState<Result> =
  /** Waits; `position` is how many are in front, where the provider says so. */
  | { readonly state: 'queued'; readonly position?: number }
  /** Is worked on; `progress` from 0 to 1, where the provider says so. */
  | { readonly state: 'running'; readonly progress?: number }
  | { readonly state: 'done'; readonly result: Result }
  /** Has ended without a result: asking again would say the same. */
  | { readonly state: 'failed'; readonly error: EngineError };

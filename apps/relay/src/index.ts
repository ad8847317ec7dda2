export { createRelay, type Relay } from './create-relay.ts';
export type { RelayOptions } from './relay-options.ts';
export { defaultLimits, type RelayLimits } from './relay-limits.ts';
export type { RelayUser } from './relay-user.ts';
export type { RelayLogEntry } from './log/relay-log-entry.ts';
export { hashToken } from './access/hash-token.ts';
export { createToken } from './access/create-token.ts';
export { createGuardedFetch, type GuardedFetchOptions } from './network/create-guarded-fetch.ts';
export { createMemoryJobRunner } from './jobs/create-memory-job-runner.ts';
export type { JobKey } from './jobs/job-key.ts';
export type {
  CreateJobRunner,
  JobContext,
  JobOrder,
  JobRunner,
  JobRunnerSettings,
  JobState,
  JobWork,
} from './jobs/job-runner.ts';

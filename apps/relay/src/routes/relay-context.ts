import type { RateLimiter } from '../access/rate-limiter.ts';
import type { Seats } from '../access/seats.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { RelayLogEntry } from '../log/relay-log-entry.ts';
import type { ModelCatalogue } from '../models/model-catalogue.ts';
import type { RelayLimits } from '../relay-limits.ts';
import type { RelayUser } from '../relay-user.ts';

/** What the routes work with. */
export interface RelayContext {
  readonly users: readonly RelayUser[];
  readonly origins: ReadonlySet<string>;
  readonly limits: RelayLimits;
  readonly catalogue: ModelCatalogue;
  readonly runner: JobRunner;
  readonly requests: RateLimiter;
  readonly turns: RateLimiter;
  readonly uploads: Seats;
  readonly streams: Seats;
  readonly log: (entry: RelayLogEntry) => void;
  /** Aborted when the relay closes. */
  readonly closing: AbortSignal;
}

/** What is known of a request once it has passed the door. */
export interface RelayVariables {
  Variables: { user: RelayUser };
}

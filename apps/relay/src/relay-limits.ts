/** What one person, and all of them, may ask of a relay. */
export interface RelayLimits {
  /** Longest request, in bytes: a turn with its pictures. Default 64 MB. */
  readonly bodyBytes: number;
  /** Turns that one user may start in a minute. Default 20. */
  readonly turnsPerMinute: number;
  /** Requests of any kind by one user in a minute. Default 600. */
  readonly requestsPerMinute: number;
  /** Turns of one user at work at the same time. Default 4. */
  readonly jobsPerUser: number;
  /** Turns at work in all. Default 32. */
  readonly jobs: number;
  /** Streams of events that one user holds open. Default 16. */
  readonly streamsPerUser: number;
  /** Most results of one turn, whatever the model can. Default 4. */
  readonly candidates: number;
  /** Longest time for one turn, in milliseconds; then it is ended. Default 30 minutes. */
  readonly jobMs: number;
  /** How long the outcome of a turn is kept after its end, in milliseconds. Default 15 minutes. */
  readonly keptMs: number;
  /** Most bytes of kept pictures; the oldest go first. Default 256 MB. */
  readonly keptBytes: number;
}

/** See `RelayLimits`. */
export const defaultLimits: RelayLimits = {
  bodyBytes: 64_000_000,
  turnsPerMinute: 20,
  requestsPerMinute: 600,
  jobsPerUser: 4,
  jobs: 32,
  streamsPerUser: 16,
  candidates: 4,
  jobMs: 30 * 60_000,
  keptMs: 15 * 60_000,
  keptBytes: 256_000_000,
};

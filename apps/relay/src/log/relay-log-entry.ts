/** One line of the operator's log: plain data. Holds no pictures, no keys, no tokens. */
export interface RelayLogEntry {
  readonly level: 'info' | 'warn' | 'error';
  /** What happened, in kebab-case: `job-start`, `job-end`, `request-refused` … */
  readonly event: string;
  /** Name of the user, where there is one. */
  readonly user?: string;
  readonly job?: string;
  readonly model?: string;
  /** How long it took, in milliseconds. */
  readonly ms?: number;
  /** What it cost, in US dollars, where the adapter says so. */
  readonly costUsd?: number;
  /** Code of the error. */
  readonly code?: string;
  /** Where in the program an unexpected error came from, without its words. */
  readonly at?: string;
  /** HTTP status of a refusal. */
  readonly status?: number;
  readonly adapter?: string;
  /** Only where the operator asked for it: what was asked, and the words of errors. */
  readonly content?: string;
}

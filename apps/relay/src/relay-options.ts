import type { ImageAdapter } from '@pentimento/engine';
import type { CreateJobRunner } from './jobs/job-runner.ts';
import type { RelayLogEntry } from './log/relay-log-entry.ts';
import type { RelayLimits } from './relay-limits.ts';
import type { RelayUser } from './relay-user.ts';

/** Options of `createRelay`. */
export interface RelayOptions {
  /** What the relay stands in front of, with the keys. */
  readonly adapters: readonly ImageAdapter[];
  /** Who may use it. Nobody else may. */
  readonly users: readonly RelayUser[];
  /** Pages that may call it, exactly: `https://pictures.example.com`. Programs that send no `Origin` need no entry. */
  readonly origins: readonly string[];
  /** Models that may be used, `adapter:model`. Default: all that the adapters list. */
  readonly models?: readonly string[];
  /** Where they differ from the defaults. */
  readonly limits?: Partial<RelayLimits>;
  /** Runs the jobs. Default: in this process, in memory. */
  readonly createRunner?: CreateJobRunner;
  /** Taken out of everything that the relay says, on top of what the adapters do themselves. */
  readonly secrets?: readonly string[];
  /** Key that seals what a provider keeps of a conversation, at least 32 bytes. Default: a new one at every start. */
  readonly sealKey?: Uint8Array;
  /** Network access of the adapters. Default: a `fetch` that reaches public https addresses only. */
  readonly fetch?: typeof globalThis.fetch;
  /** The operator's log. Holds no pictures, keys or tokens, and no prompts unless `logsContent`. Default: none. */
  readonly log?: (entry: RelayLogEntry) => void;
  /** Whether the log may hold prompts and the words of errors. Default no. */
  readonly logsContent?: boolean;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

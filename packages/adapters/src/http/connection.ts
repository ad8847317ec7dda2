import type { EngineError, LogEntry } from '@pentimento/engine';
import type { HttpFailure } from './http-failure.ts';

/** How one turn reaches its provider: where, with what, and what must never be said of it. Plain data, made anew for every turn. */
export interface Connection {
  /** The provider's name, for messages. */
  readonly label: string;
  /** Where its API begins, without a slash at the end. */
  readonly baseUrl: string;
  /** Sent with every request to `baseUrl`, and nowhere else. The key is in here. */
  readonly headers: Readonly<Record<string, string>>;
  /** Taken out of every message, log entry and cause. */
  readonly secrets: readonly string[];
  /** Network access. */
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The developer's log. */
  readonly log: (entry: LogEntry) => void;
  /** An address below `baseUrl` that costs nothing to GET: it shows whether an answer was lost or nothing ever got out. */
  readonly probePath: string;
  /** The provider's own reading of a failure. Undefined: the status decides. */
  readonly mapError?: (failure: HttpFailure) => EngineError | undefined;
}

/** A line for the developer's log. Never holds keys, authorisation headers or picture bytes. */
export interface LogEntry {
  /** How loud. */
  level: 'debug' | 'info' | 'warn' | 'error';
  /** What happened. */
  message: string;
  /** Structured details. */
  data?: Record<string, unknown>;
}

/** What the engine lends to an adapter for one turn. Injected, so that tests control every source of chance. */
export interface AdapterContext {
  /** Aborting stops paid work and frees the device within one step. */
  signal: AbortSignal;
  /** Network access. */
  fetch: typeof globalThis.fetch;
  /** Milliseconds since 1970. */
  now: () => number;
  /** A new unique, sortable id. */
  createId: () => string;
  /** Writes to the developer's log. */
  log: (entry: LogEntry) => void;
}

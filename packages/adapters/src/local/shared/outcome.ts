import type { EngineErrorCode } from '@pentimento/engine';

/** An error as plain data: `postMessage` would keep its message only. */
export interface ErrorData {
  code: EngineErrorCode;
  message: string;
  isRetryable: boolean;
}

/** Result of a call into the worker. Calls never reject: errors come as data. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; error: ErrorData };

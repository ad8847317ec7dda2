import type { ConformanceExchange } from '@pentimento/engine/testing';

/** A request that arrived, whole: for comparing what two clients send. */
export interface Exchange extends ConformanceExchange {
  readonly provider: string;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
}

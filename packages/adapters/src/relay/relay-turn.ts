import type { AdapterRequest } from '@pentimento/engine';
import type { Connection } from '../http/connection.ts';

/** One turn, with everything that it needs. */
export interface RelayTurn {
  readonly request: AdapterRequest;
  readonly connection: Connection;
  readonly signal: AbortSignal;
}

import type { AdapterRequest } from '@pentimento/engine';
import type { Connection } from '../http/connection.ts';
import type { ReplicateModel } from './replicate-model.ts';
import type { ReplicateTurnOptions } from './turn-options.ts';

/** One turn, with everything that it needs. */
export interface ReplicateTurn {
  readonly request: AdapterRequest;
  readonly model: ReplicateModel;
  readonly options: ReplicateTurnOptions;
  readonly connection: Connection;
  readonly signal: AbortSignal;
  readonly pollIntervalMs: number | undefined;
}

import type { AdapterRequest } from '@pentimento/engine';
import type { Connection } from '../http/connection.ts';
import type { FalModel } from './fal-model.ts';
import type { FalTurnOptions } from './turn-options.ts';

/** One turn, with everything that it needs. */
export interface FalTurn {
  readonly request: AdapterRequest;
  readonly model: FalModel;
  readonly options: FalTurnOptions;
  readonly connection: Connection;
  readonly signal: AbortSignal;
  readonly pollIntervalMs: number | undefined;
}

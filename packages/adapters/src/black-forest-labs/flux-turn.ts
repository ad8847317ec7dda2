import type { AdapterRequest } from '@pentimento/engine';
import type { Connection } from '../http/connection.ts';
import type { FluxModel } from './flux-model.ts';
import type { BlackForestLabsTurnOptions } from './turn-options.ts';

/** One turn, with everything that it needs. */
export interface FluxTurn {
  readonly request: AdapterRequest;
  readonly model: FluxModel;
  readonly options: BlackForestLabsTurnOptions;
  readonly connection: Connection;
  readonly signal: AbortSignal;
  readonly pollIntervalMs: number | undefined;
}

import type { AdapterRequest } from '@pentimento/engine';
import type { Connection } from '../http/connection.ts';
import type { StabilityModel } from './stability-model.ts';
import type { StabilityTurnOptions } from './turn-options.ts';

/** One turn, with everything that it needs. */
export interface StabilityTurn {
  readonly request: AdapterRequest;
  readonly model: StabilityModel;
  readonly options: StabilityTurnOptions;
  readonly connection: Connection;
  readonly signal: AbortSignal;
  readonly pollIntervalMs: number | undefined;
}

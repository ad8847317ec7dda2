import type { AdapterRequest } from '@pentimento/engine';
import type { Connection } from '../http/connection.ts';
import type { OpenrouterModel } from './openrouter-model.ts';
import type { OpenrouterTurnOptions } from './turn-options.ts';

/** One turn, with everything that it needs. */
export interface OpenrouterTurn {
  readonly request: AdapterRequest;
  readonly model: OpenrouterModel;
  readonly options: OpenrouterTurnOptions;
  readonly connection: Connection;
  readonly signal: AbortSignal;
}

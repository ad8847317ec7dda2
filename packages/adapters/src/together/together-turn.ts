import type { AdapterRequest } from '@pentimento/engine';
import type { Connection } from '../http/connection.ts';
import type { TogetherModel } from './together-model.ts';
import type { TogetherTurnOptions } from './turn-options.ts';

/** One turn, with everything that it needs. */
export interface TogetherTurn {
  readonly request: AdapterRequest;
  readonly model: TogetherModel;
  readonly options: TogetherTurnOptions;
  readonly connection: Connection;
  readonly signal: AbortSignal;
}

import type { AdapterRequest } from '@pentimento/engine';
import type { Connection } from '../http/connection.ts';
import type { XaiTurnOptions } from './turn-options.ts';
import type { XaiModel } from './xai-model.ts';

/** One turn, with everything that it needs. */
export interface XaiTurn {
  readonly request: AdapterRequest;
  readonly model: XaiModel;
  readonly options: XaiTurnOptions;
  readonly connection: Connection;
  readonly signal: AbortSignal;
}

import type { AdapterRequest } from '@pentimento/engine';
import type { Connection } from '../http/connection.ts';
import type { BytedanceModel } from './bytedance-model.ts';
import type { BytedanceTurnOptions } from './turn-options.ts';

/** One turn, with everything that it needs. */
export interface BytedanceTurn {
  readonly request: AdapterRequest;
  readonly model: BytedanceModel;
  readonly options: BytedanceTurnOptions;
  readonly connection: Connection;
  readonly signal: AbortSignal;
}

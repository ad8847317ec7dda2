import type { AdapterRequest } from '@pentimento/engine';
import type { Connection } from '../http/connection.ts';
import type { OpenaiModel } from './openai-model.ts';
import type { OpenaiTurnOptions } from './turn-options.ts';

/** One turn, with everything that it needs. */
export interface OpenaiTurn {
  readonly request: AdapterRequest;
  readonly model: OpenaiModel;
  readonly options: OpenaiTurnOptions;
  readonly connection: Connection;
  readonly signal: AbortSignal;
}

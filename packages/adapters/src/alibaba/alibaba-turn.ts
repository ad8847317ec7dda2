import type { AdapterRequest, ModelDescriptor } from '@pentimento/engine';
import type { Connection } from '../http/connection.ts';
import type { AlibabaTurnOptions } from './turn-options.ts';

/** One turn, with everything that it needs. */
export interface AlibabaTurn {
  readonly request: AdapterRequest;
  readonly model: ModelDescriptor;
  readonly options: AlibabaTurnOptions;
  readonly connection: Connection;
  readonly signal: AbortSignal;
}

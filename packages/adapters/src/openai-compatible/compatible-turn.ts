import type { AdapterRequest } from '@pentimento/engine';
import type { Connection } from '../http/connection.ts';
import type { ImagesDialect } from './images-dialect.ts';
import type { OpenaiCompatibleTurnOptions } from './turn-options.ts';

/** One turn, with everything that it needs. */
export interface CompatibleTurn {
  readonly request: AdapterRequest;
  readonly dialect: ImagesDialect;
  readonly options: OpenaiCompatibleTurnOptions;
  readonly connection: Connection;
  readonly resultHosts: readonly string[];
  readonly signal: AbortSignal;
}

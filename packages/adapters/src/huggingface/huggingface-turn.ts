import type { AdapterRequest } from '@pentimento/engine';
import type { Connection } from '../http/connection.ts';
import type { ProviderName } from './provider-name.ts';
import type { HuggingfaceTurnOptions } from './turn-options.ts';

/** One turn, with everything that it needs. */
export interface HuggingfaceTurn {
  readonly request: AdapterRequest;
  readonly options: HuggingfaceTurnOptions;
  /** The router. */
  readonly connection: Connection;
  readonly hub: Connection;
  readonly signal: AbortSignal;
  /** Who is to compute. Undefined: whoever can. */
  readonly provider: ProviderName | undefined;
  readonly pollIntervalMs: number | undefined;
}

import type { Connection } from '../../http/connection.ts';
import type { TokenPrices } from './token-prices.ts';

/** What is needed to read an answer of an Images API. */
export interface ImagesReading {
  readonly connection: Connection;
  readonly signal: AbortSignal;
  /** How many results were asked for. Default 1. */
  readonly candidates?: number;
  /** Prices of the model. Absent: not known, and no cost is named. */
  readonly tokenPrices?: TokenPrices | undefined;
  /** Hosts that pictures may be fetched from where the answer points to them. Default: the API's own address only. */
  readonly allowedHosts?: readonly string[];
}

import type { ModelDescriptor } from '@pentimento/engine';
import type { TokenPrices } from '../shared/images-api/token-prices.ts';

/** A model and what the API wants to be told, or not told, about it. */
export interface OpenaiModel {
  readonly descriptor: ModelDescriptor;
  /** Takes `complexity`. */
  readonly hasComplexity: boolean;
  /** The `input_fidelity` values that it takes; later models fail when it is sent. */
  readonly inputFidelity: readonly ('low' | 'high')[];
  /** US dollars for a million tokens. Absent: not known. */
  readonly tokenPrices?: TokenPrices;
}

import type { ModelDescriptor } from '@pentimento/engine';
import type { BlackForestLabsTurnOptions } from './turn-options.ts';

/** A model and how the API wants to be spoken to about it. */
export interface FluxModel {
  readonly descriptor: ModelDescriptor;
  /** Which fields its address takes. */
  readonly dialect: 'flux-3' | 'flux-2' | 'fill';
  /** The options of a turn that it takes besides those that all take. */
  readonly options: readonly (keyof BlackForestLabsTurnOptions)[];
}

import type { ModelDescriptor } from '@pentimento/engine';
import type { Shape } from './shapes.ts';

/** A resolution by the API's name. */
export type ImageSize = '1K' | '2K' | '4K';

/** A model and what the API wants to be told of it. */
export interface GoogleModel {
  readonly descriptor: ModelDescriptor;
  /** The shapes that it makes, as they are in 1K. */
  readonly shapes: readonly Shape[];
  /** The resolutions that it makes, smallest first. */
  readonly imageSizes: readonly ImageSize[];
  /** Shows the pictures that it tries out while it thinks. */
  readonly showsThoughts: boolean;
  /** US dollars for a million tokens. Absent: not known. */
  readonly tokenPrices?: { readonly input: number; readonly output: number; readonly imageOutput: number };
}

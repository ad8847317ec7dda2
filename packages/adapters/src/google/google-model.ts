import type { ModelDescriptor } from '@pentimento/engine';
import type { ShapeChoice } from '../shared/shapes/shape.ts';

/** A model and what the API wants to be told of it. */
export interface GoogleModel extends ShapeChoice {
  readonly descriptor: ModelDescriptor;
  /** Shows the pictures that it tries out while it thinks. */
  readonly showsThoughts: boolean;
  /** US dollars for a million tokens. Absent: not known. */
  readonly tokenPrices?: { readonly input: number; readonly output: number; readonly imageOutput: number };
}

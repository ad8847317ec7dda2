import type { ModelDescriptor } from '@pentimento/engine';
import type { ShapeChoice } from '../shared/shapes/shape.ts';

/** A model and what it lets be chosen. */
export interface XaiModel extends ShapeChoice {
  readonly descriptor: ModelDescriptor;
  /** Takes `quality`; others fail when it is sent. */
  readonly hasQuality: boolean;
}

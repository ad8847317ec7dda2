import type { ModelDescriptor } from '@pentimento/engine';
import type { ShapeChoice } from '../shared/shapes/shape.ts';

/** A model and what it lets be chosen. */
export interface OpenrouterModel extends ShapeChoice {
  readonly descriptor: ModelDescriptor;
  /** Formats of results. Empty: it has no choice. */
  readonly outputFormats: readonly string[];
  /** Backgrounds of results. Empty: it has no choice. */
  readonly backgrounds: readonly string[];
}

import type { ModelDescriptor } from '@pentimento/engine';
import type { StabilityTurnOptions } from './turn-options.ts';

/** A model (here: a service) and what its address takes. */
export interface StabilityModel {
  readonly descriptor: ModelDescriptor;
  /** Its address below `/v2beta/stable-image`. */
  readonly path: string;
  /** What the prompt is called. Absent: it takes none. */
  readonly prompt?: 'prompt' | 'background_prompt';
  /** What the picture is called. Absent: it takes none. */
  readonly picture?: 'image' | 'subject_image';
  /** What the words for the thing to find are called. Absent: it finds nothing. */
  readonly search?: 'search_prompt' | 'select_prompt';
  /** The options of a turn that it takes. */
  readonly options: readonly (keyof StabilityTurnOptions)[];
  /** Said in the form, where several models share an address. */
  readonly modelField?: string;
  /** Whether a result is asked for later. */
  readonly isJob?: boolean;
}

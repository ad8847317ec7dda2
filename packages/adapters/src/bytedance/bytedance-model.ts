import type { ModelDescriptor } from '@pentimento/engine';

/** A model and what the API wants to be told about it. */
export interface BytedanceModel {
  readonly descriptor: ModelDescriptor;
  /** Takes `output_format`; earlier ones only make JPEG. */
  readonly hasOutputFormat: boolean;
}

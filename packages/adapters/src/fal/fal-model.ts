import type { ModelDescriptor } from '@pentimento/engine';

/** A model and how its addresses want to be spoken to. */
export interface FalModel {
  readonly descriptor: ModelDescriptor;
  /** Address that makes new pictures. Absent: it only changes them. */
  readonly generate?: string;
  /** Address that changes pictures. Absent: it only makes new ones. */
  readonly edit?: string;
  /** Inputs that pictures go into. */
  readonly pictures: 'image_urls' | 'image_url' | 'both';
  /** How the size is said. */
  readonly size: 'image_size' | 'flux-3';
  /** Whether pictures that are sent are charged for by the megapixel, too. */
  readonly chargesInput: boolean;
}

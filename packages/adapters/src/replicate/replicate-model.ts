import type { ModelDescriptor } from '@pentimento/engine';

/** What a model calls its inputs. Absent: it has no such input. */
export interface ModelInputs {
  /** Where pictures go: one, or a list. */
  readonly pictures?: { readonly name: string; readonly isList: boolean };
  /** Where the mask goes, white = may change. */
  readonly mask?: string;
  /** How the size is said: `pixels` (width and height), `flux-3` (shape and resolution), or one of these shapes. */
  readonly size: 'pixels' | 'flux-3' | 'none' | readonly string[];
  /** Whether `aspect_ratio` must be `custom` for width and height to count. */
  readonly needsCustomRatio?: boolean;
  /** How many results. */
  readonly candidates?: string;
  readonly seed?: boolean;
  /** How far the picture may change, 0 to 1. */
  readonly strength?: string;
  /** The formats that `output_format` takes. */
  readonly formats?: readonly string[];
}

/** A model and what its inputs are called. */
export interface ReplicateModel {
  readonly descriptor: ModelDescriptor;
  /** Absent: the API must be asked. */
  readonly inputs?: ModelInputs;
  /** Whether pictures that are sent are charged for by the megapixel, too. */
  readonly chargesInput?: boolean;
}

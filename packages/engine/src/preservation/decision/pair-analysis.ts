import type { RegistrationTransform } from '../../protocol/preservation-record.ts';
import type { FoundChanges } from '../change/find-changes.ts';
import type { Colour } from '../planes/colour.ts';
import type { FittedTone } from '../tone/fit-tone.ts';

/** What comparing a result with its parent has shown. */
export interface PairAnalysis {
  /** How many pixels of the picture one pixel of the maps stands for, in each direction. */
  factor: number;
  /** Width of the maps in pixels. */
  width: number;
  /** Height of the maps in pixels. */
  height: number;
  /** How the result lies over the parent, in pixels of the picture. */
  transform: RegistrationTransform;
  /** Part of the parent's edges that the result has in place, 0 to 1. */
  agreement: number;
  /** The same without the edges of what changed. */
  agreementOutside: number;
  /** Part of the parent's pixels that the result covers, 0 to 1. */
  coverage: number;
  /** Difference in tone. */
  tone: FittedTone;
  /** Where they differ. */
  changes: FoundChanges;
  /** The plain colour that the model painted where the parent is transparent. */
  backdrop: Colour | undefined;
}

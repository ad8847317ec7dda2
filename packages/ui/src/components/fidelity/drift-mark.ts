/** A turn in the drift chart. */
export interface DriftMark {
  turnId: string;
  /** Place on the path, from 1. */
  number: number;
  /** What was asked. */
  instruction: string;
  /** Part of the pixels that are byte for byte as in the first picture, 0 to 1. Absent: not measured, or of another shape. */
  exact?: number;
  /** The same against the picture before. Absent: there is none, or it was not measured. */
  kept?: number;
  /** Drift is counted from here. */
  isAnchor: boolean;
  /** A person said that it is good. */
  isPinned: boolean;
}

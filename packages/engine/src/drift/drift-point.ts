import type { RegionFidelity } from '../protocol/fidelity-report.ts';

/** How far a turn's picture has come from turn 0: one point of a chart. */
export interface DriftPoint {
  /** The turn. */
  turnId: string;
  /** Turns since the last anchor, 0 = it is one. */
  depth: number;
  /** Likeness of the whole picture to the parent's. Absent: not measured. */
  parent?: RegionFidelity;
  /** Likeness of the whole picture to turn 0's. Absent: not measured, or of another shape. */
  origin?: RegionFidelity;
}

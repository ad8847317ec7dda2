import type { FidelityReport } from '../protocol/fidelity-report.ts';
import type { PreservationRecord } from '../protocol/preservation-record.ts';

/** A picture of which only what was asked for has changed. Plain data: it travels from a worker. */
export interface KeptPicture {
  /** Which file shows it: the parent's (nothing has changed), the result's (taken whole), or a new one. */
  source: 'parent' | 'result' | 'composite';
  /** The new file, a PNG. Absent unless `source` is `composite`. */
  composite?: Uint8Array;
  /** Width in pixels. */
  width: number;
  /** Height in pixels. */
  height: number;
  /** Blend weights as a greyscale PNG. Absent unless `source` is `composite`. */
  weights?: Uint8Array;
  /** What was done; `weights` not yet named. */
  preservation: PreservationRecord;
  /** What changed. Absent: the two have nothing in common to measure. */
  fidelity?: FidelityReport;
  /** What could not be done well, as short sentences. */
  warnings: string[];
}

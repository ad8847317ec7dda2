import type { PreservationRecord } from '../protocol/preservation-record.ts';

/** How a turn was laid over its parent. */
export type TurnDecision = PreservationRecord['decision'];

/** A part of a picture, relative to its size: 0 is left or top, 1 right or bottom. */
export interface RegionBox {
  /** Left edge, 0 to 1. */
  left: number;
  /** Top edge, 0 to 1. */
  top: number;
  /** Right edge, 0 to 1. */
  right: number;
  /** Bottom edge, 0 to 1. */
  bottom: number;
}

/** What the register needs to know of a turn. Failed and aborted turns are left out by the caller. */
export interface RegisteredTurn {
  /** Id of the turn. */
  turnId: string;
  /** What was asked, as it was typed. */
  instruction: string;
  /** How it was laid over its parent; after `none` nothing counts as changed. Absent: not measured. */
  decision?: TurnDecision | undefined;
  /** Where it changed the picture: box of its mask or change map. Absent: not known. */
  region?: RegionBox | undefined;
  /** Whether it started without a base, so that nothing of the path before is in its picture. Default false. */
  startsAfresh?: boolean | undefined;
}

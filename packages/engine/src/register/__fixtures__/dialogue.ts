import type { TurnDecision } from '../registered-turn.ts';

/** What a person says, turn by turn, and what the last words must be taken to mean. */
export interface Dialogue {
  /** The turns before: `t1`, `t2`, … A first turn makes the picture. */
  says: readonly (string | { instruction: string; decision?: TurnDecision; startsAfresh?: boolean })[];
  /** The words to resolve. */
  asks: string;
  /** The words as a model without memory should get them. Absent: the same, byte for byte. */
  becomes?: string;
  /** Ids of the known things that are to change, in order of mention. Absent: none. */
  targets?: readonly string[];
  /** The turn that is pointed back to. Absent: none. */
  earlier?: string;
  /** Known things that must stay, said in these words. Absent: none. */
  keep?: readonly string[];
  /** Whether everything else was asked to stay. Absent: not asked. */
  keepsRest?: boolean;
  /** Whether a turn is to be taken back. Absent: no. */
  undo?: boolean;
  /** Words that point back and were not settled. Absent: none. */
  unclear?: readonly string[];
  /** The preserve list. Absent: not looked at. */
  preserves?: readonly string[];
}

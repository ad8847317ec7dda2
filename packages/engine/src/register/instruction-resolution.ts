import type { GlobalEditKind } from '../preservation/instruction/global-edit-kind.ts';
import type { PictureCondition } from './object-register.ts';

/** Words that point back, and what they were taken to mean. */
export interface ResolvedReference {
  /** The words, as they stand in the instruction. */
  words: string;
  /** Where they start in the instruction, in UTF-16 units. */
  start: number;
  /** Where they end. */
  end: number;
  /** What they mean. Several for "them" and "both". Things that the same instruction names are in it, too. */
  objectIds: readonly string[];
  /** The same in words: `the red boat`. */
  label: string;
  /** `certain`: nothing else fits. `likely`: the one spoken of last. */
  confidence: 'certain' | 'likely';
}

/** Words that point back to nothing, or to several things equally. They are sent as they were typed. */
export interface UnresolvedReference {
  /** The words, as they stand in the instruction. */
  words: string;
  /** Where they start in the instruction, in UTF-16 units. */
  start: number;
  /** Where they end. */
  end: number;
  /** Ids of what they may mean. Empty: nothing is known that fits. */
  alternatives: readonly string[];
}

/** What an instruction means after what was said before. */
export interface InstructionResolution {
  /** The instruction for a model without memory. Byte for byte what was typed where nothing points back. */
  text: string;
  /** Words that point back and were settled, in the order of the instruction. */
  references: readonly ResolvedReference[];
  /** Words that point back and were not. */
  unresolved: readonly UnresolvedReference[];
  /** Ids of the known things that are to change, in order of mention. */
  targets: readonly string[];
  /** Ids of the known things that must not change, as these words say. */
  keep: readonly string[];
  /** What holds for the whole picture and is to change. */
  conditions: readonly PictureCondition[];
  /** Whether these words ask that everything else stays. */
  keepsRest: boolean;
  /** Whether a turn is to be taken back. */
  isUndo: boolean;
  /** The turn whose picture is meant: to go back to, or to take a thing from. Absent: none is. */
  earlierTurn?: string;
  /** What is asked of the whole picture. Absent: nothing. */
  globalEdit?: GlobalEditKind;
  /** What to tell the person, as whole sentences: what was not clear, and what happened instead. */
  notes: readonly string[];
}

import type { ObjectLooks, ObjectModifier } from '../object-register.ts';
import type { EditVerb } from '../words/edit-verbs.ts';
import type { Token } from './token.ts';

/** Characters of the instruction. */
export interface TextSpan {
  start: number;
  end: number;
}

/** "a small red boat on the left", "the other one", "its roof". */
export interface NounPhrase extends TextSpan {
  type: 'noun';
  /** What the noun names; only a `thing` is registered. */
  names: 'thing' | 'picture' | 'attribute' | 'condition';
  /** `none`: "birds", "red house". */
  determiner: 'definite' | 'indefinite' | 'none';
  /** How the words describe it. `kind` is empty where "one" stands for the noun, or nothing does. */
  looks: ObjectLooks;
  /** Where "one" or "ones" stands for the noun; empty span after "two more". Absent: the noun is said. */
  one?: TextSpan;
  /** Whether it is "the other …". */
  isOther: boolean;
  /** Whether it is "one of …". */
  isPartial: boolean;
  /** Which one, counted from 0; -1 is the last. Absent: not said. */
  ordinal?: number;
  /** Whether it is the old, previous or original one, or the one "from before". */
  isFormer: boolean;
  /** "from before", where it stands. Absent: not said. */
  fromBefore?: TextSpan;
  /** Whose part it is. Absent: not said. */
  owner?: NounPhrase | Pronoun;
  /** The word before it that tells where or how. Absent: it is what the verb acts on. */
  preposition?: string;
}

/** A word that points back. */
export interface Pronoun extends TextSpan {
  type: 'pronoun';
  word: 'it' | 'this' | 'that' | 'them' | 'both' | 'him' | 'her';
  isPossessive: boolean;
  /** Whether "one of" stands before it. */
  isPartial: boolean;
  preposition?: string;
  /** Text that must come before what replaces it: "one of " for "one". Absent: none. */
  prefix?: string;
  /** Text that must follow what replaces it: "it's too big" → "the boat" + " is". Absent: none. */
  suffix?: string;
}

/** Looks that are asked for: "red", "bigger", "to the left". */
export interface AskedLooks {
  type: 'looks';
  modifiers: ObjectModifier[];
  sizeChange?: number;
  place?: string;
}

/** A part of a clause that has a meaning of its own. */
export type ClauseItem = NounPhrase | Pronoun | AskedLooks;

/** One request of an instruction. */
export interface Clause extends TextSpan {
  tokens: readonly Token[];
  /** What is asked. Absent: nothing that is known, or only things are named. */
  verb?: EditVerb;
  /** Where its verb starts. Absent: it has none of its own. */
  verbStart?: number;
  /** The verb itself. Absent: it has none of its own. */
  verbWord?: string;
  isNegated: boolean;
  /** Whether it wants things ("I don't want …") rather than does something with them. */
  isWish: boolean;
  /** End of the word "back" in "put it back". Absent: nothing is asked back. */
  backEnd?: number;
  /** How many turns are to be taken back, or all but the first. Absent: none. */
  undoes?: number | 'all';
  keepsRest: boolean;
  items: ClauseItem[];
}

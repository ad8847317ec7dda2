import type { GlobalEditKind } from '../../preservation/instruction/global-edit-kind.ts';
import type { ResolvedReference, UnresolvedReference } from '../instruction-resolution.ts';
import type { ObjectRegister, PictureCondition } from '../object-register.ts';
import type { TextSpan } from '../reading/clause.ts';

/** What is known so far while the clauses of an instruction are read one after the other. */
export interface Interpretation {
  /** The instruction. */
  readonly instruction: string;
  /** The turn that the instruction belongs to. Empty for one that has not run. */
  readonly turnId: string;
  /** What was known before. */
  readonly before: ObjectRegister;
  /** What is known now. */
  register: ObjectRegister;
  /** What replaces which characters, in order. */
  edits: (TextSpan & { text: string })[];
  references: ResolvedReference[];
  unresolved: UnresolvedReference[];
  /** Ids of everything that changes, new things too. */
  targets: Set<string>;
  /** Ids of everything that must not change, new things too. */
  keep: Set<string>;
  /** What holds for the whole picture and changes. */
  conditions: Set<PictureCondition>;
  keepsRest: boolean;
  isUndo: boolean;
  earlierTurn?: string;
  globalEdit?: GlobalEditKind;
}

/** Whether a thing was already spoken of in the same instruction. */
export function isMentionedHere(state: Interpretation, id: string): boolean {
  const object = state.register.objects.find((candidate) => candidate.id === id);
  return (object?.mentionedAt ?? 0) > state.before.clauseCount;
}

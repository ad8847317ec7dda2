import type { ObjectRegister } from '../object-register.ts';
import { isEnglish } from '../reading/is-english.ts';
import { readClause } from '../reading/read-clause.ts';
import { splitClauses } from '../reading/split-clauses.ts';
import { tokenise } from '../reading/tokenise.ts';
import type { EditVerb } from '../words/edit-verbs.ts';
import { isSimilarKind } from '../words/kinds.ts';
import { applyClause } from './apply-clause.ts';
import type { Interpretation } from './interpretation.ts';

/** Reads an instruction against what is known: what it means, and what is known afterwards. */
export function interpretInstruction(options: {
  instruction: string;
  register: ObjectRegister;
  turnId: string;
}): Interpretation {
  const { instruction, register, turnId } = options;
  const state: Interpretation = {
    instruction,
    turnId,
    before: register,
    register,
    edits: [],
    references: [],
    unresolved: [],
    targets: new Set(),
    keep: new Set(),
    conditions: new Set(),
    keepsRest: false,
    isUndo: false,
  };
  const tokens = tokenise(instruction);
  if (!isEnglish(tokens)) return state;
  let inherited: EditVerb | undefined;
  for (const clauseTokens of splitClauses(tokens)) {
    const kinds = new Set(state.register.objects.map(({ looks }) => looks.kind));
    const isKnownKind = (kind: string): boolean =>
      kinds.has(kind) || [...kinds].some((known) => isSimilarKind(kind, known));
    const clause = readClause(clauseTokens, {
      isKnownKind,
      inherited,
      isFirst: register.recentTurns.length === 0,
    });
    applyClause(state, clause);
    inherited = clause.isNegated ? undefined : clause.verb;
  }
  return state;
}

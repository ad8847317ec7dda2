import type { Clause } from '../reading/clause.ts';
import { joinTokens } from '../reading/read-undo.ts';
import { applyConditions } from './apply-conditions.ts';
import { applyRestoring } from './apply-restoring.ts';
import { applyItems } from './apply-items.ts';
import { applyUndo } from './apply-undo.ts';
import { applyWholeEdit, findWholeEdit } from './apply-whole-edit.ts';
import type { Interpretation } from './interpretation.ts';

/** Works one request into what is known. */
export function applyClause(state: Interpretation, clause: Clause): void {
  // Things listed without a verb of their own are named together.
  const isRequest = clause.verbStart !== undefined || clause.items[0]?.type === 'pronoun';
  if (isRequest || state.register.clauseCount === state.before.clauseCount) {
    state.register = { ...state.register, clauseCount: state.register.clauseCount + 1 };
  }
  if (isPraise(clause)) return;
  state.keepsRest ||= clause.keepsRest;
  if (clause.undoes !== undefined) return applyUndo(state, clause, clause.undoes);
  applyConditions(state, clause);
  const whole = findWholeEdit(state, clause);
  if (whole !== undefined) return applyWholeEdit(state, clause, whole);
  if (applyRestoring(state, clause)) return;
  applyItems(state, clause);
}

/** "That looks great!" asks for nothing. */
function isPraise(clause: Clause): boolean {
  return /^(?:(?:thanks|thank you|ok|okay|wow|yes) )?(?:it|that|this|they)(?:'s| is| are| looks?) (?:(?:very|really|so|much|already) )?(?:great|good|nice|perfect|fine|beautiful|amazing|awesome|lovely|cool|better|excellent|wonderful)$/.test(
    joinTokens(clause.tokens),
  );
}

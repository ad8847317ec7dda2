import { describeNew, labelObject } from '../describe-object.ts';
import type { ObjectLooks, RegisteredObject } from '../object-register.ts';
import type { Clause, NounPhrase, Pronoun } from '../reading/clause.ts';
import { changeObject, mentionObject } from './change-register.ts';
import { bySalience } from './finding.ts';
import type { Interpretation } from './interpretation.ts';
import { replaceWords } from './point-back.ts';

/**
 * Brings back what is gone: a model without memory is asked for the thing with all that is known of it.
 *
 * @returns False where nothing that is gone is meant.
 */
export function applyRestoring(state: Interpretation, clause: Clause): boolean {
  if (clause.backEnd === undefined) return false;
  const item = clause.items.find((candidate) => candidate.type !== 'looks');
  if (!item) return false;
  const { object, looks } = findLost(state, item);
  if (!object || !looks) return false;
  const turnId = object.earlier?.turnId;
  if (turnId !== undefined) state.earlierTurn = turnId;
  const asked = clause.items.find((candidate) => candidate.type === 'looks' && candidate.place !== undefined);
  const { place: _, ...placeless } = looks;
  const description = describeNew(asked ? placeless : looks);
  const end = Math.max(clause.backEnd, item.end);
  const span = { start: clause.isWish ? clause.start : (clause.verbStart ?? clause.start), end };
  const isReplaced = object.isPresent;
  replaceWords(
    state,
    span,
    isReplaced ? `replace ${labelObject(state.register, object)} with ${description}` : `add ${description}`,
  );
  state.references.push({
    start: item.start,
    end: item.end,
    words: state.instruction.slice(item.start, item.end),
    objectIds: [object.id],
    label: `the ${looks.noun}`,
    confidence: item.type === 'noun' ? 'certain' : 'likely',
  });
  mentionObject(state, object.id, 0);
  changeObject(state, object.id, { isPresent: true, looks: asked ? placeless : looks });
  return true;
}

/** Of what is gone or was replaced, what fits and was spoken of last. */
function findLost(
  state: Interpretation,
  item: NounPhrase | Pronoun,
): { object?: RegisteredObject | undefined; looks?: ObjectLooks | undefined } {
  const ordered = [...state.register.objects].sort(bySalience);
  if (item.type === 'pronoun') {
    // "Put it back" means what just went; anything else that was moved is only moved again.
    const [object] = ordered;
    return object?.isPresent === false ? { object, looks: object.looks } : {};
  }
  const gone = ordered.find(({ isPresent, looks }) => !isPresent && looks.kind === item.looks.kind);
  if (gone) return { object: gone, looks: gone.looks };
  const replaced = ordered.find(
    ({ looks, earlier }) => looks.kind !== item.looks.kind && earlier?.looks.kind === item.looks.kind,
  );
  return { object: replaced, looks: replaced?.earlier?.looks };
}

import type { ObjectLooks, RegisteredObject } from '../object-register.ts';
import type { AskedLooks, NounPhrase, Pronoun } from '../reading/clause.ts';
import { changeObject, findObject, updateObject, withAskedLooks } from './change-register.ts';
import type { Interpretation } from './interpretation.ts';
import type { Effect } from './read-effect.ts';
import type { ResolvedItem } from './resolve-item.ts';

/** Does to things what was asked. */
export function applyEffect(
  state: Interpretation,
  options: { effect: Effect; item: NounPhrase | Pronoun; resolved: ResolvedItem },
): void {
  const { effect, item, resolved } = options;
  if (effect === 'none') return;
  for (const owner of resolved.isNew ? resolved.owners : []) state.targets.add(owner);
  for (const id of resolved.ids) {
    if (effect === 'keep') {
      updateObject(state, id, { mustNotChange: true });
      state.keep.add(id);
    } else if (effect === 'remove') changeObject(state, id, withoutSome(state, id, item));
    else if (resolved.isNew && effect === 'add') state.targets.add(id);
    else changeObject(state, id, {});
  }
  const isFormer = item.type === 'noun' && item.isFormer && !item.fromBefore && effect !== 'remove';
  const known = state.before.objects.find(({ id }) => id === resolved.ids[0]);
  if (isFormer && known?.earlier) state.earlierTurn = known.earlier.turnId;
}

/** Two dogs without one are a dog; anything else is gone. */
function withoutSome(
  state: Interpretation,
  id: string,
  item: NounPhrase | Pronoun,
): Partial<RegisteredObject> {
  const looks = findObject(state, id)?.looks;
  const isOneOfSeveral =
    looks?.isPlural === true &&
    (item.isPartial || (item.type === 'noun' && item.one !== undefined && !item.looks.isPlural));
  if (!isOneOfSeveral) return { isPresent: false };
  const { count, ...others } = looks;
  if (count === undefined) return {};
  return {
    looks: count > 2 ? { ...others, count: count - 1 } : { ...others, noun: looks.kind, isPlural: false },
  };
}

/** Gives changed things the looks that were asked for. */
export function applyLooks(state: Interpretation, ids: readonly string[], asked: AskedLooks): void {
  for (const id of ids) {
    const object = findObject(state, id);
    if (object && state.targets.has(id))
      updateObject(state, id, { looks: withAskedLooks(object.looks, asked) });
  }
}

/** The new thing takes the old one's place, and its identity. */
export function replaceObject(state: Interpretation, id: string, newId: string): void {
  const replacement = findObject(state, newId);
  const replaced = findObject(state, id);
  if (!replacement || !replaced || id === newId) return;
  const { place } = replaced.looks;
  const looks: ObjectLooks = { ...(place !== undefined && { place }), ...replacement.looks };
  changeObject(state, id, { looks });
  updateObject(state, id, { mentionedAt: state.register.clauseCount, prominence: 0 });
  state.targets.delete(newId);
  const objects = state.register.objects.filter((object) => object.id !== newId);
  state.register = { ...state.register, objects };
}

import type { ObjectLooks, RegisteredObject } from '../object-register.ts';
import type { AskedLooks, Clause, NounPhrase, Pronoun } from '../reading/clause.ts';
import { joinTokens, readTurnsBack } from '../reading/read-undo.ts';
import { sizeVerbs } from '../words/edit-verbs.ts';
import { applyConditions } from './apply-conditions.ts';
import { applyRestoring } from './apply-restoring.ts';
import { applyUndo, findTurnBack } from './apply-undo.ts';
import { applyWholeEdit, findWholeEdit } from './apply-whole-edit.ts';
import { changeObject, findObject, updateObject, withAskedLooks } from './change-register.ts';
import type { Interpretation } from './interpretation.ts';
import { resolveItem, type ResolvedItem } from './resolve-item.ts';

/** Works one request into what is known. */
export function applyClause(state: Interpretation, clause: Clause): void {
  // Things listed without a verb of their own are named together.
  const isRequest = clause.verbStart !== undefined || clause.items[0]?.type === 'pronoun';
  if (isRequest || state.register.clauseCount === state.before.clauseCount) {
    state.register = { ...state.register, clauseCount: state.register.clauseCount + 1 };
  }
  state.keepsRest ||= clause.keepsRest;
  if (clause.undoes !== undefined) return applyUndo(state, clause, clause.undoes);
  applyConditions(state, clause);
  const whole = findWholeEdit(state, clause);
  if (whole !== undefined) return applyWholeEdit(state, clause, whole);
  if (applyRestoring(state, clause)) return;
  applyItems(state, clause);
}

/** What a clause does to what it names. */
type Effect = 'add' | 'remove' | 'keep' | 'change';

function applyItems(state: Interpretation, clause: Clause): void {
  let direct: string[] = [];
  let pending: AskedLooks[] = [];
  for (const [index, item] of clause.items.entries()) {
    if (item.type === 'looks') {
      if (direct.length === 0) pending.push(item);
      applyLooks(state, direct, item);
      continue;
    }
    if (item.type === 'noun' && (item.names === 'picture' || item.names === 'condition')) continue;
    const next = clause.items[index + 1];
    const place = next?.type === 'looks' ? next.place : undefined;
    const effect = effectOf(state, clause, item);
    // "A logo for a coffee shop" shows no shop.
    if (item.type === 'noun' && item.preposition === 'for' && item.determiner === 'indefinite' && clause.verb !== 'replace') continue;
    const isDirect = isActedOn(item) || (item.preposition === 'for' && verbOf(clause) === 'use');
    const resolved = resolveItem(state, item, {
      clause,
      place,
      mayBeKnown: isDirect && mayMeanKnown(state, clause, item),
    });
    if (isDirect && isReplacement(clause, item, direct, resolved)) {
      replaceObjects(state, direct, resolved);
      continue;
    }
    if (
      clause.verb === 'replace' &&
      item.preposition !== undefined &&
      item.preposition !== 'of' &&
      resolved.isNew &&
      direct.length > 0
    ) {
      replaceObjects(state, direct, resolved);
      continue;
    }
    if (!isDirect) {
      if (resolved.isNew) state.targets.add(resolved.ids[0] ?? '');
      continue;
    }
    applyEffect(state, { effect, item, resolved, clause });
    const isFresh = item.type === 'noun' && resolved.isNew && item.determiner === 'indefinite';
    const follows = clause.items[index - 1]?.type !== 'looks' && clause.verb !== 'give' && !isFresh;
    // "Use black for the house" says the colour first.
    for (const asked of pending) applyLooks(state, resolved.ids, asked);
    pending = [];
    if (effect !== 'keep') direct = follows ? [...direct, ...resolved.ids] : resolved.ids;
  }
  applySizeVerb(state, clause, direct);
  applyEarlierState(state, clause, direct);
}

function isActedOn(item: NounPhrase | Pronoun): boolean {
  return item.preposition === undefined || /^(?:of|into|to|as|instead of)$/.test(item.preposition);
}

function effectOf(state: Interpretation, clause: Clause, item: NounPhrase | Pronoun): Effect {
  if (clause.verb === 'keep')
    return clause.isNegated && clause.tokens.every(({ text }) => text !== 'touch') ? 'change' : 'keep';
  if (clause.isNegated) {
    if (clause.isWish) return 'remove';
    if (clause.verb !== undefined) return 'keep';
    return clause.tokens.some(({ text }) => /^(?:not|never)$/.test(text)) ? 'keep' : 'remove';
  }
  if (clause.verb === 'remove') return 'remove';
  if (
    clause.tokens.some(({ text }) => /^(?:stays?|remains?|unchanged|untouched)$/.test(text)) &&
    clause.verb === undefined
  )
    return 'keep';
  const isNew = item.type === 'noun' && item.determiner !== 'definite';
  return isNew && state.register.clauseCount > 0 ? 'add' : 'change';
}

/** "Remove a tree" and "boat red" mean known things; "add a tree" does not. */
function mayMeanKnown(state: Interpretation, clause: Clause, item: NounPhrase | Pronoun): boolean {
  if (item.type !== 'noun' || state.before.recentTurns.length === 0) return false;
  if (clause.isNegated || clause.verb === 'remove' || clause.verb === 'keep') return true;
  return item.determiner === 'none' && !item.looks.isPlural && clause.verb !== 'add';
}

/** "Make the boat a ship", "turn it into a castle". */
function isReplacement(
  clause: Clause,
  item: NounPhrase | Pronoun,
  direct: readonly string[],
  resolved: ResolvedItem,
): boolean {
  if (item.type !== 'noun' || !resolved.isNew || direct.length === 0 || clause.isNegated) return false;
  if (item.determiner === 'definite' || (clause.verb !== 'change' && clause.verb !== 'replace')) return false;
  return /^(?:make|turn|change|transform|convert|replace|swap|exchange|switch|substitute)$/.test(
    verbOf(clause),
  );
}

function verbOf(clause: Clause): string {
  return clause.tokens.find(({ start }) => start === clause.verbStart)?.text ?? '';
}

/** The new thing takes the old one's place, and its identity. */
function replaceObjects(state: Interpretation, ids: readonly string[], { ids: newIds }: ResolvedItem): void {
  const [id] = ids;
  const replacement = findObject(state, newIds[0] ?? '');
  const replaced = findObject(state, id ?? '');
  if (!replacement || !replaced || id === undefined) return;
  const { place } = replaced.looks;
  const looks: ObjectLooks = { ...(place !== undefined && { place }), ...replacement.looks };
  changeObject(state, id, { looks });
  updateObject(state, id, { mentionedAt: state.register.clauseCount, prominence: 0 });
  state.targets.delete(replacement.id);
  state.register = {
    ...state.register,
    objects: state.register.objects.filter((object) => object.id !== replacement.id),
  };
}

function applyEffect(
  state: Interpretation,
  {
    effect,
    item,
    resolved,
    clause,
  }: { effect: Effect; item: NounPhrase | Pronoun; resolved: ResolvedItem; clause: Clause },
): void {
  for (const owner of resolved.isNew ? resolved.owners : []) state.targets.add(owner);
  for (const id of resolved.ids) {
    if (effect === 'keep') {
      updateObject(state, id, { mustNotChange: true });
      state.keep.add(id);
    } else if (effect === 'remove') changeObject(state, id, item.isPartial ? withOneLess(state, id) : { isPresent: false });
    else if (resolved.isNew && effect === 'add') state.targets.add(id);
    else changeObject(state, id, {});
  }
  const isAsked = item.type === 'noun' && item.isFormer && !item.fromBefore && clause.verb !== 'remove';
  const earlier = isAsked ? findObject(state, resolved.ids[0] ?? '')?.earlier?.turnId : undefined;
  const [id] = resolved.ids;
  const wasKnown = state.before.objects.find((object) => object.id === id)?.earlier?.turnId;
  if (isAsked && (wasKnown ?? earlier) !== undefined) state.earlierTurn = wasKnown ?? earlier ?? '';
}

/** Two dogs without one are a dog. */
function withOneLess(state: Interpretation, id: string): Partial<RegisteredObject> {
  const object = findObject(state, id);
  if (object?.looks.count === undefined) return {};
  const { count, ...looks } = object.looks;
  return { looks: count > 2 ? { ...looks, count: count - 1 } : { ...looks, noun: looks.kind, isPlural: false } };
}

function applyLooks(state: Interpretation, ids: readonly string[], asked: AskedLooks): void {
  for (const id of ids) {
    const object = findObject(state, id);
    if (object && state.targets.has(id))
      updateObject(state, id, { looks: withAskedLooks(object.looks, asked) });
  }
}

function applySizeVerb(state: Interpretation, clause: Clause, ids: readonly string[]): void {
  const sizeChange = sizeVerbs.get(verbOf(clause));
  if (sizeChange !== undefined) applyLooks(state, ids, { type: 'looks', modifiers: [], sizeChange });
}

/** "Make the boat as it was two turns ago". */
function applyEarlierState(state: Interpretation, clause: Clause, ids: readonly string[]): void {
  const [id] = ids;
  const text = joinTokens(clause.tokens);
  if (
    id === undefined ||
    !/\b(?:as|like|how|what) (?:it|they) (?:was|were|looked)\b|\b(?:ago|like before)$/.test(text)
  )
    return;
  const back = readTurnsBack(clause.tokens);
  const known = state.before.objects.find((object) => object.id === id);
  const turn = (back === undefined ? undefined : findTurnBack(state, back)) ?? known?.earlier?.turnId;
  if (turn !== undefined) state.earlierTurn = turn;
}

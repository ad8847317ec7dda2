import type { AskedLooks, Clause } from '../reading/clause.ts';
import { joinTokens, readTurnsBack } from '../reading/read-undo.ts';
import { sizeVerbs } from '../words/edit-verbs.ts';
import { applyEffect, applyLooks, replaceObject } from './apply-effect.ts';
import { findTurnBack } from './apply-undo.ts';
import { changeObject, presentObjects } from './change-register.ts';
import type { Interpretation } from './interpretation.ts';
import { isActedOn, isReplacement, mayMeanKnown, readEffect } from './read-effect.ts';
import { resolveItem } from './resolve-item.ts';

/** Works what a clause names into what is known, word after word. */
export function applyItems(state: Interpretation, clause: Clause): void {
  let direct: string[] = [];
  let excepted: string[] = [];
  let pending: AskedLooks[] = [];
  const fresh = new Set<string>();
  for (const [index, item] of clause.items.entries()) {
    if (item.type === 'looks') {
      if (direct.length === 0) pending.push(item);
      applyLooks(state, direct, item);
      continue;
    }
    if (item.type === 'noun' && (item.names === 'picture' || item.names === 'condition')) continue;
    // "A logo for a coffee shop" shows no shop.
    const isPurpose = item.preposition === 'for' && clause.verb !== 'replace';
    if (isPurpose && item.type === 'noun' && item.determiner === 'indefinite') continue;
    const next = clause.items[index + 1];
    const isDirect = isActedOn(clause, item);
    const resolved = resolveItem(state, item, {
      clause,
      place: next?.type === 'looks' ? next.place : undefined,
      mayBeKnown: isDirect && mayMeanKnown(state, clause, item),
    });
    if (item.preposition === 'except') {
      excepted = [...excepted, ...resolved.ids];
      direct = resolved.ids;
    } else if (isReplacement(clause, item, { replaced: direct.filter((id) => !fresh.has(id)), resolved })) {
      replaceObject(state, direct[0] ?? '', resolved.ids[0] ?? '');
    } else if (isDirect) {
      applyEffect(state, { effect: readEffect(clause, item), item, resolved });
      // "Use black for the house" says the colour first.
      for (const asked of pending) applyLooks(state, resolved.ids, asked);
      pending = [];
      // "The house and the boat red" means both; "a lamp and a red chair" does not.
      const isFresh = item.type === 'noun' && resolved.isNew && item.determiner === 'indefinite';
      const startsAnew = clause.items[index - 1]?.type === 'looks' || clause.verb === 'give' || isFresh;
      if (isFresh) for (const id of resolved.ids) fresh.add(id);
      if (clause.verb !== 'keep') direct = startsAnew ? resolved.ids : [...direct, ...resolved.ids];
    } else if (resolved.isNew) for (const id of resolved.ids) state.targets.add(id);
  }
  applyExcept(state, clause, excepted);
  applySizeVerb(state, clause, direct);
  applyEarlierState(state, clause, direct);
}

/** "Remove everything except the bench", "keep everything except the bench". */
function applyExcept(state: Interpretation, clause: Clause, excepted: readonly string[]): void {
  if (clause.keepsRest) {
    for (const id of excepted) changeObject(state, id, {});
    return;
  }
  if (excepted.length === 0 || !clause.tokens.some(({ text }) => text === 'everything' || text === 'all'))
    return;
  const others = presentObjects(state).filter(({ id }) => !excepted.includes(id));
  for (const { id } of others) changeObject(state, id, clause.verb === 'remove' ? { isPresent: false } : {});
}

function applySizeVerb(state: Interpretation, clause: Clause, ids: readonly string[]): void {
  const sizeChange = sizeVerbs.get(clause.verbWord ?? '');
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

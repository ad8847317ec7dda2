import type { Clause, NounPhrase, Pronoun } from '../reading/clause.ts';
import type { Interpretation } from './interpretation.ts';
import type { ResolvedItem } from './resolve-item.ts';

/** What a clause does to what it names. */
export type Effect = 'add' | 'remove' | 'keep' | 'change' | 'none';

const altering = /^(?:change|alter|edit|modify|adjust|touch|let|get)$/;

/** Reads off a clause what becomes of one thing that it names. */
export function readEffect(clause: Clause, item: NounPhrase | Pronoun): Effect {
  const says = (pattern: RegExp): boolean => clause.tokens.some(({ text }) => pattern.test(text));
  // "Don't keep the house" asks for no more than that it may change; "don't touch it" keeps it.
  if (clause.verb === 'keep') return clause.isNegated && clause.verbWord !== 'touch' ? 'change' : 'keep';
  if (clause.isNegated) {
    if (clause.isWish) return 'remove';
    // "Don't make it too dark" limits a change; "don't change it" forbids one.
    if (clause.verb === 'change' && !altering.test(clause.verbWord ?? '')) return 'none';
    return clause.verb !== undefined || says(/^(?:not|never)$/) ? 'keep' : 'remove';
  }
  if (clause.verb === 'remove') return 'remove';
  if (clause.verb === undefined && says(/^(?:stays?|remains?|unchanged|untouched)$/)) return 'keep';
  return item.type === 'noun' && item.determiner !== 'definite' ? 'add' : 'change';
}

/** Whether the verb acts on a thing; else it is a landmark, or comes with something. */
export function isActedOn(clause: Clause, item: NounPhrase | Pronoun): boolean {
  const { preposition } = item;
  if (preposition === undefined || preposition === 'of' || preposition === 'instead of') return true;
  if (preposition === 'for') return clause.verbWord === 'use';
  return /^(?:into|to|as)$/.test(preposition) && item.type === 'noun' && item.determiner !== 'definite';
}

/** "Remove a tree" and "boat red" mean known things; "add a tree" does not. */
export function mayMeanKnown(state: Interpretation, clause: Clause, item: NounPhrase | Pronoun): boolean {
  if (item.type !== 'noun' || state.before.recentTurns.length === 0) return false;
  if (clause.isNegated || clause.verb === 'remove' || clause.verb === 'keep') return true;
  return item.determiner === 'none' && !item.looks.isPlural && (clause.verb !== 'add' || clause.isWish);
}

const replacing = /^(?:make|turn|change|transform|convert|replace|swap|exchange|switch|substitute)$/;

/** Whether a thing takes the place of the ones before it: "make the boat a ship", "swap the lamp for a candle". */
export function isReplacement(
  clause: Clause,
  item: NounPhrase | Pronoun,
  { replaced, resolved }: { replaced: readonly string[]; resolved: ResolvedItem },
): boolean {
  if (item.type !== 'noun' || !resolved.isNew || replaced.length === 0 || clause.isNegated) return false;
  if (clause.verb === 'replace' && item.preposition !== undefined && item.preposition !== 'of') return true;
  return isActedOn(clause, item) && item.determiner !== 'definite' && replacing.test(clause.verbWord ?? '');
}

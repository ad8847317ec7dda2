import type { RegisteredObject } from '../object-register.ts';
import type { Clause, NounPhrase, Pronoun } from '../reading/clause.ts';
import { pluralOf } from '../reading/noun-number.ts';
import { findObject, mentionObject, presentObjects } from './change-register.ts';
import { findAntecedent } from './find-antecedent.ts';
import { findDescribed } from './find-described.ts';
import { introduceThing } from './introduce-thing.ts';
import type { Interpretation } from './interpretation.ts';
import { pointBack, replaceWords } from './point-back.ts';

/** What an item of a clause turned out to be. */
export interface ResolvedItem {
  /** Ids of the things. Empty: not clear. */
  ids: string[];
  /** Whether the words name something that was not known. */
  isNew: boolean;
  /** Ids of the known things that it is a part of. */
  owners: string[];
}

/** Options of `resolveItem`. */
export interface ResolveItemOptions {
  clause: Clause;
  /** Where the words right behind it say that it is. */
  place?: string | undefined;
  /** Whether "a boat" may be one that is known: "remove a boat". */
  mayBeKnown: boolean;
}

/** Finds what a pronoun or a noun phrase means; a thing that is not known yet becomes known. */
export function resolveItem(
  state: Interpretation,
  item: NounPhrase | Pronoun,
  options: ResolveItemOptions,
): ResolvedItem {
  const prominence = prominenceOf(item, options.clause);
  const resolved =
    item.type === 'pronoun'
      ? resolvePronoun(state, item)
      : resolvePhrase(state, item, { ...options, prominence });
  for (const id of resolved.ids)
    mentionObject(state, id, resolved.isNew ? (findObject(state, id)?.prominence ?? 0) : prominence);
  return resolved;
}

function resolvePronoun(state: Interpretation, item: Pronoun): ResolvedItem {
  // What the same request names is not what its pronouns mean: "put a plant under it".
  const candidates = presentObjects(state).filter(
    ({ mentionedAt }) => mentionedAt < state.register.clauseCount,
  );
  const finding = findAntecedent(item, candidates);
  const ids = pointBack(state, item, { finding, form: item });
  return { ids, isNew: false, owners: item.isPossessive ? ids : [] };
}

function resolvePhrase(
  state: Interpretation,
  item: NounPhrase,
  options: ResolveItemOptions & { prominence: number },
): ResolvedItem {
  const owners = item.owner
    ? resolveItem(state, item.owner, { ...options, place: undefined, mayBeKnown: false }).ids
    : [];
  if (item.names === 'attribute') return { ids: owners, isNew: false, owners };
  const isLookedUp = item.determiner === 'definite' || options.mayBeKnown;
  if (!isLookedUp) return { ids: [introduceThing(state, item, options)], isNew: true, owners };
  const finding = findDescribed(item, {
    objects: presentObjects(state),
    place: options.place,
    lastTurn: state.before.recentTurns.at(-1),
  });
  if ('objects' in finding) {
    const isPlain =
      !item.one &&
      !item.isOther &&
      !item.fromBefore &&
      item.ordinal === undefined &&
      finding.confidence === 'certain';
    const ids = finding.objects.map(({ id }) => id);
    if (!isPlain) pointTo(state, item, finding.objects, finding.confidence);
    return { ids, isNew: false, owners };
  }
  const isUnknown = finding.alternatives.length === 0 && !item.one && !item.isOther;
  const replaced = isUnknown && isOpinion(options.clause) ? findReplaced(state, item.looks.kind) : undefined;
  if (replaced?.earlier) {
    state.earlierTurn = replaced.earlier.turnId;
    return { ids: [replaced.id], isNew: false, owners };
  }
  if (isUnknown)
    return { ids: [introduceThing(state, item, { ...options, ownerId: owners[0] })], isNew: true, owners };
  if (item.determiner !== 'definite') return { ids: [], isNew: false, owners };
  pointBack(state, item, { finding });
  const kinds = new Set(finding.alternatives.map(({ looks }) => looks.kind));
  const [kind] = kinds;
  if (item.one && kind !== undefined && kinds.size === 1 && !item.isOther)
    replaceWords(state, item.one, kind);
  return { ids: [], isNew: false, owners };
}

/** "The red one" keeps its words and gets a noun; "the other one" gets a name. */
function pointTo(
  state: Interpretation,
  item: NounPhrase,
  objects: readonly RegisteredObject[],
  confidence: 'certain' | 'likely',
): void {
  const [first] = objects;
  const span = { start: item.start, end: item.fromBefore?.end ?? item.end };
  const isOneOfSeveral = first?.looks.isPlural === true && !item.looks.isPlural;
  const isNamed =
    !item.isOther && item.ordinal === undefined && !item.isFormer && item.looks.modifiers.length > 0;
  const saysWhich = item.one && (isOneOfSeveral || isNamed);
  pointBack(state, span, { finding: { objects, confidence }, keepsWords: Boolean(saysWhich) });
  if (saysWhich && item.one && first) {
    replaceWords(state, item.one, item.looks.isPlural ? pluralOf(first.looks.kind) : first.looks.kind);
  }
}

function prominenceOf(item: NounPhrase | Pronoun, clause: Clause): number {
  if (item.preposition === undefined || (item.preposition === 'of' && item.type === 'pronoun')) {
    const isRecipient =
      clause.verb === 'give' && clause.items.find((other) => other.type !== 'looks') === item;
    return isRecipient ? 1 : 0;
  }
  return /^(?:with|wearing|holding|plus|like|as|into|to|by|for|instead of)$/.test(item.preposition) ? 1 : 2;
}

/** "I preferred the boat" names what a thing was. */
function findReplaced(state: Interpretation, kind: string): RegisteredObject | undefined {
  return presentObjects(state).find(({ earlier }) => earlier?.looks.kind === kind);
}

function isOpinion(clause: Clause): boolean {
  return clause.tokens.some(({ text }) => /^(?:preferred|liked|prefer|miss)$/.test(text));
}

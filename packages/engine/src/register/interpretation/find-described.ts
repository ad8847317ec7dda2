import type { ObjectLooks, RegisteredObject } from '../object-register.ts';
import type { NounPhrase } from '../reading/clause.ts';
import { isSimilarKind } from '../words/kinds.ts';
import { chooseMostSalient, bySalience, type Finding } from './finding.ts';

/** What a description is looked up in. */
export interface FindDescribedOptions {
  /** Things that may be meant. */
  objects: readonly RegisteredObject[];
  /** Where the words say that it is. */
  place?: string | undefined;
  /** The turn before this one. */
  lastTurn?: string | undefined;
}

/** What "the red boat", "the other one" or "the last one" means. No alternatives: nothing known fits. */
export function findDescribed(phrase: NounPhrase, options: FindDescribedOptions): Finding {
  const { objects, place, lastTurn } = options;
  const kinds = phrase.one ? likelyKind(objects, phrase) : ofKind(objects, phrase.looks.kind);
  // Of the only one of its kind, what is known may be out of date.
  const isOnly = kinds.length === 1 && !phrase.one && !phrase.isOther;
  const fitting = isOnly ? kinds : kinds.filter(({ looks }) => fits(looks, phrase));
  const placed = fitting.filter(({ looks }) => place !== undefined && looks.place === place);
  const exact = fitting.filter(({ looks }) => saysAll(looks, phrase));
  // "The middle one" of three apples is one of a group.
  const groups = phrase.one ? kinds.filter(({ looks }) => looks.isPlural) : [];
  if (fitting.length === 0 && groups.length === 1) return { objects: groups, confidence: 'likely' };
  const pool = [placed, exact].find(({ length }) => length > 0) ?? fitting;
  if (phrase.isOther) return findOther(pool, objects, phrase);
  if (phrase.ordinal !== undefined) {
    const object = pool.at(phrase.ordinal);
    return object && pool.length > 1 ? { objects: [object], confidence: 'certain' } : chooseSingle(pool);
  }
  if (phrase.looks.isPlural) {
    return pool.length > 0 ? { objects: pool, confidence: 'certain' } : { alternatives: [] };
  }
  const ranked = phrase.looks.modifiers.some(({ words }) => /(?:er|est)$/.test(words))
    ? extreme(pool, phrase)
    : pool;
  if (ranked.length <= 1) return chooseSingle(ranked);
  const recent = ranked.filter(({ changedBy }) => changedBy === lastTurn);
  const [only] = recent;
  return only && recent.length === 1 && !phrase.one
    ? { objects: [only], confidence: 'likely' }
    : { alternatives: ranked };
}

function chooseSingle(pool: readonly RegisteredObject[]): Finding {
  return pool.length === 1 ? { objects: pool, confidence: 'certain' } : { alternatives: pool };
}

function ofKind(objects: readonly RegisteredObject[], kind: string): readonly RegisteredObject[] {
  const exact = objects.filter(({ looks }) => looks.kind === kind);
  if (exact.length > 0) return exact;
  const similar = objects.filter(({ looks }) => isSimilarKind(kind, looks.kind));
  return similar.length === 1 ? similar : [];
}

/** "One" stands for the kind spoken of last of which there are several that fit, else for the kind spoken of last. */
function likelyKind(objects: readonly RegisteredObject[], phrase: NounPhrase): readonly RegisteredObject[] {
  const ordered = [...objects].sort(bySalience);
  const sizes = (kind: string): number => objects.filter(({ looks }) => looks.kind === kind).length;
  const wanted =
    ordered.find(({ looks }) => sizes(looks.kind) > 1 && fits(looks, phrase)) ??
    ordered.find(({ looks }) => fits(looks, phrase)) ??
    ordered.find(({ looks }) => looks.isPlural);
  const same = objects.filter(({ looks }) => looks.kind === wanted?.looks.kind);
  // "The last one" of "a house, a tree and a car".
  const isAmongOthers = phrase.ordinal !== undefined && same.length === 1 && wanted?.looks.isPlural === false;
  if (!isAmongOthers) return same;
  return objects.filter(
    ({ mentionedAt, prominence }) => mentionedAt === wanted.mentionedAt && prominence < 2,
  );
}

function findOther(
  pool: readonly RegisteredObject[],
  objects: readonly RegisteredObject[],
  phrase: NounPhrase,
): Finding {
  const focus = [...(pool.length > 1 ? pool : objects)].sort(bySalience)[0];
  const rest = pool.filter((object) => object !== focus);
  if (rest.length > 0) return chooseSingle(rest);
  const groups = pool.filter(({ looks }) => looks.isPlural);
  if (groups.length === 1) return { objects: groups, confidence: 'likely' };
  if (!phrase.one) return { alternatives: [] };
  const others = objects.filter((object) => object !== focus && object.prominence < 2);
  const [other] = others;
  return other && others.length === 1
    ? { objects: [other], confidence: 'likely' }
    : chooseMostSalient(others);
}

/** Whether nothing that is known of a thing contradicts the words. */
function fits(looks: ObjectLooks, phrase: NounPhrase): boolean {
  return phrase.looks.modifiers.every(({ about, words }) => {
    if (/^(?:left|right|middle|top|bottom|left-hand|right-hand)$/.test(words))
      return looks.place?.includes(words.slice(0, 4)) ?? false;
    const said = looks.modifiers.filter((modifier) => modifier.about === about);
    if (about === 'colour')
      return said.some((colour) => colour.words.endsWith(words)) || (said.length === 0 && !phrase.one);
    if (about === 'size' && !/er$|est$/.test(words))
      return said.length === 0 ? !phrase.one : said.some((size) => size.words === words);
    return true;
  });
}

/** Whether a thing was described with all of these words: "the sailing boat" before "the boat". */
function saysAll(looks: ObjectLooks, phrase: NounPhrase): boolean {
  const said = new Set(looks.modifiers.map(({ words }) => words));
  return phrase.looks.modifiers.every(({ words }) => said.has(words));
}

/** Of "the bigger one" the biggest, where sizes are known to differ. */
function extreme(pool: readonly RegisteredObject[], phrase: NounPhrase): readonly RegisteredObject[] {
  const wantsSmall = phrase.looks.modifiers.some(({ words }) => /^(?:small|short|narrow|tini)/.test(words));
  const scales = pool.map(({ looks }) => looks.scale);
  const wanted = wantsSmall ? Math.min(...scales) : Math.max(...scales);
  const said = pool.filter(({ looks }) =>
    looks.modifiers.some(({ words }) => phrase.looks.modifiers.some((modifier) => modifier.words === words)),
  );
  return said.length === 1 ? said : pool.filter(({ looks }) => looks.scale === wanted);
}

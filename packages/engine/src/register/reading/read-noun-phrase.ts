import type { ObjectLooks } from '../object-register.ts';
import { conditionWords } from '../words/conditions.ts';
import { attributeNouns, measureNouns, pictureNouns } from '../words/kinds.ts';
import { sizes } from '../words/looks-words.ts';
import type { NounPhrase, TextSpan } from './clause.ts';
import { describeWords } from './describe-words.ts';
import { findNoun, type FindNounOptions, type FoundNoun } from './find-noun.ts';
import { singularOf } from './noun-number.ts';
import { readOpening, type Opening } from './read-opening.ts';
import { readWords } from './read-words.ts';
import type { Token } from './token.ts';

/** What helps to find the noun among the words. */
export type ReadNounPhraseOptions = Omit<FindNounOptions, 'isLast'>;

/** A noun phrase, the words behind it that ask for looks, and where it ends. */
export interface ReadPhrase {
  phrase: NounPhrase;
  rest: string[];
  next: number;
}

/** Reads a noun phrase that starts at a token. Undefined: none starts there. */
export function readNounPhrase(
  tokens: readonly Token[],
  at: number,
  options: ReadNounPhraseOptions,
): ReadPhrase | undefined {
  const opening = readOpening(tokens, at);
  const { words, next } = readWords(tokens, opening.next);
  const start = tokens[at]?.start ?? 0;
  const after = tokens[next]?.text;
  if (after === 'one' || after === 'ones') {
    const isBare = opening.next === at && words.length === 0;
    return isBare ? undefined : readElliptic(tokens, next + 1, { opening, words, start });
  }
  if (words.length === 0) {
    const stands = opening.isMore || opening.isOther || opening.ordinal !== undefined;
    return stands ? readElliptic(tokens, next, { opening, words, start }) : undefined;
  }
  const isDefinite = opening.determiner === 'definite';
  const found = findNoun(words, isDefinite, { ...options, isLast: next === tokens.length });
  if (!found) return undefined;
  const measured =
    after === 'of' && measureNouns.has(found.noun) ? readNounPhrase(tokens, next + 1, options) : undefined;
  if (measured) return { ...measured, phrase: { ...measured.phrase, start, determiner: opening.determiner } };
  // "A glass of water" has a longer name; "the colour of water" has not.
  const isName = after === 'of' && nameOf(found.noun) === 'thing';
  const suffix = isName ? readWords(tokens, next + 1) : { words: [], next };
  const end = suffix.words.length > 0 ? suffix.next : next;
  const noun = [found.noun, ...(suffix.words.length > 0 ? ['of', ...suffix.words] : [])].join(' ');
  return {
    phrase: {
      ...shapeOf(opening, found.before),
      names: nameOf(found.noun),
      looks: looksOf(opening, { ...found, noun }, singularOf(found.noun)),
      start,
      // What stands behind the noun is not part of its name.
      end: tokens[end - 1 - found.rest.length]?.end ?? 0,
    },
    rest: found.rest,
    next: end,
  };
}

/** "The red one", "the other", "two more". */
function readElliptic(
  tokens: readonly Token[],
  next: number,
  { opening, words, start }: { opening: Opening; words: string[]; start: number },
): ReadPhrase {
  const last = tokens[next - 1];
  const end = last?.end ?? 0;
  const isSaid = last?.text === 'one' || last?.text === 'ones';
  const one: TextSpan = { start: isSaid ? last.start : end, end };
  const looks = looksOf(opening, { before: words, noun: '', rest: [] }, '');
  const isPlural = last?.text === 'ones';
  const phrase: NounPhrase = {
    ...shapeOf(opening, words),
    names: 'thing',
    looks: { ...looks, isPlural },
    start,
    end,
    one,
  };
  return { phrase, rest: [], next };
}

function shapeOf(
  opening: Opening,
  before: readonly string[],
): Pick<NounPhrase, 'type' | 'determiner' | 'isOther' | 'isPartial' | 'isFormer' | 'ordinal'> {
  const { determiner, isOther, isPartial, ordinal } = opening;
  const saysFormer = before.some((word) => /^(?:old|previous|original|former|earlier)$/.test(word));
  return {
    type: 'noun',
    determiner,
    isOther,
    isPartial,
    isFormer: determiner === 'definite' && saysFormer,
    ...(ordinal !== undefined && { ordinal }),
  };
}

function looksOf({ count = 1 }: Opening, { before, noun }: FoundNoun, kind: string): ObjectLooks {
  return {
    kind,
    noun,
    modifiers: describeWords(before),
    isPlural: count > 1 || kind !== noun.split(' ')[0],
    scale: before.reduce((sum, word) => sum + (sizes.get(word) ?? 0), 0),
    ...(count > 1 && { count }),
  };
}

function nameOf(noun: string): NounPhrase['names'] {
  if (conditionWords.has(noun)) return 'condition';
  if (pictureNouns.has(noun)) return 'picture';
  return attributeNouns.has(noun) ? 'attribute' : 'thing';
}

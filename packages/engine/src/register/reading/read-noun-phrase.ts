import type { ObjectLooks } from '../object-register.ts';
import { conditionWords } from '../words/conditions.ts';
import {
  determiners,
  indefiniteDeterminers,
  numbers,
  ordinals,
  prepositions,
  stopWords,
} from '../words/function-words.ts';
import { attributeNouns, measureNouns, pictureNouns } from '../words/kinds.ts';
import { adjectives, colourShades, colours, isDescribing, sizeChanges, sizes } from '../words/looks-words.ts';
import type { NounPhrase } from './clause.ts';
import { describeWords } from './describe-words.ts';
import { singularOf } from './noun-number.ts';
import type { Token } from './token.ts';

/** What helps to find the noun among the words. */
export interface ReadNounPhraseOptions {
  /** Whether a kind has been named before. */
  isKnownKind: (kind: string) => boolean;
  /** Whether the last words may say what becomes of the thing: "make the boat shiny". */
  mayEndInPredicate: boolean;
}

/** Reads a noun phrase that starts at a token. Undefined: none starts there. `rest` are words behind the noun that ask for looks. */
export function readNounPhrase(
  tokens: readonly Token[],
  at: number,
  options: ReadNounPhraseOptions,
): { phrase: NounPhrase; rest: string[]; next: number } | undefined {
  const opening = readOpening(tokens, at);
  const { words, next } = readWords(tokens, opening.next);
  const after = tokens[next];
  const isOne = after?.text === 'one' || after?.text === 'ones';
  const stands = opening.isMore || opening.isOther || opening.ordinal !== undefined;
  const isElliptic = isOne || (words.length === 0 && stands);
  const isDefinite = opening.determiner === 'definite';
  const noun = isElliptic
    ? { before: words, noun: '', rest: [] }
    : findNoun(words, isDefinite, { ...options, isLast: next === tokens.length });
  if (!noun) return undefined;
  if (words.length === 0 && !isElliptic) return undefined;
  if (isOne && opening.next === at && words.length === 0) return undefined;
  const measured =
    noun.noun && measureNouns.has(noun.noun) && after?.text === 'of'
      ? readNounPhrase(tokens, next + 1, options)
      : undefined;
  if (measured)
    return {
      ...measured,
      phrase: { ...measured.phrase, start: tokens[at]?.start ?? 0, determiner: opening.determiner },
    };
  const suffix =
    noun.noun && after?.text === 'of' && !attributeNouns.has(noun.noun) && !pictureNouns.has(noun.noun)
      ? readWords(tokens, next + 1)
      : undefined;
  const end = suffix && suffix.words.length > 0 ? suffix.next : isOne ? next + 1 : next;
  const kind = singularOf(noun.noun);
  const isPlural = isElliptic ? after?.text === 'ones' : (opening.count ?? 1) > 1 || kind !== noun.noun;
  const looks: ObjectLooks = {
    kind,
    noun: suffix && suffix.words.length > 0 ? `${noun.noun} of ${suffix.words.join(' ')}` : noun.noun,
    modifiers: describeWords(noun.before),
    isPlural,
    scale: noun.before.reduce((sum, word) => sum + (sizes.get(word) ?? 0), 0),
    ...(opening.count !== undefined && opening.count > 1 && { count: opening.count }),
  };
  // What stands behind the noun is not part of its name.
  const before = tokens[end - 1 - noun.rest.length];
  return {
    phrase: {
      type: 'noun',
      names: isElliptic ? 'thing' : nameOf(noun.noun),
      determiner: opening.determiner,
      looks,
      start: tokens[at]?.start ?? 0,
      end: before?.end ?? 0,
      isOther: opening.isOther,
      isPartial: opening.isPartial,
      isFormer:
        isDefinite && noun.before.some((word) => /^(?:old|previous|original|former|earlier)$/.test(word)),
      ...(opening.ordinal !== undefined && { ordinal: opening.ordinal }),
      ...(isElliptic && {
        one:
          isOne && after
            ? { start: after.start, end: after.end }
            : { start: before?.end ?? 0, end: before?.end ?? 0 },
      }),
    },
    rest: noun.rest,
    next: end,
  };
}

function nameOf(noun: string): NounPhrase['names'] {
  if (conditionWords.has(noun)) return 'condition';
  if (pictureNouns.has(noun)) return 'picture';
  return attributeNouns.has(noun) ? 'attribute' : 'thing';
}

interface Opening {
  determiner: NounPhrase['determiner'];
  isOther: boolean;
  isMore: boolean;
  isPartial: boolean;
  ordinal?: number;
  count?: number;
  next: number;
}

function readOpening(tokens: readonly Token[], at: number): Opening {
  const opening: Opening = { determiner: 'none', isOther: false, isMore: false, isPartial: false, next: at };
  const textAt = (index: number): string => tokens[index]?.text ?? '';
  if (textAt(at + 1) === 'of' && /^(?:one|both|all|each|some|most|two)$/.test(textAt(at))) {
    opening.isPartial = textAt(at) === 'one';
    opening.next += 2;
  }
  for (; opening.next < tokens.length; opening.next += 1) {
    const text = textAt(opening.next);
    const count = numbers.get(text) ?? (/^\d{1,4}$/.test(text) ? Number(text) : undefined);
    if (determiners.has(text)) {
      if (opening.determiner !== 'definite')
        opening.determiner = indefiniteDeterminers.has(text) ? 'indefinite' : 'definite';
      if (text === 'another') opening.isMore = true;
    } else if (
      count !== undefined &&
      !(text === 'one' && opening.next > at && opening.determiner === 'definite') &&
      !(text === 'one' && opening.isMore)
    ) {
      // "the red one" ends in a number that is none; "one boat" and "one more" start with one.
      opening.count = count;
      if (opening.determiner === 'none') opening.determiner = 'indefinite';
    } else if (text === 'more' && opening.count !== undefined) opening.isMore = true;
    else if (text === 'other' || text === 'same') opening.isOther ||= text === 'other';
    else if (ordinals.has(text) && opening.determiner === 'definite')
      opening.ordinal = ordinals.get(text) ?? 0;
    else if (!/^(?:few|couple)$/.test(text)) break;
  }
  return opening;
}

function readWords(tokens: readonly Token[], at: number): { words: string[]; next: number } {
  const words: string[] = [];
  let next = at;
  for (; next < tokens.length; next += 1) {
    const { kind, text } = tokens[next] ?? { kind: 'mark', text: '' };
    const after = tokens[next + 1];
    if (
      text === 'and' &&
      colours.has(words.at(-1) ?? '') &&
      colours.has(after?.text ?? '') &&
      isContent(tokens[next + 2])
    ) {
      words.push(text);
      continue;
    }
    const isParticiple = text.endsWith('ing') && words.every(isDescribing) && isContent(after);
    if (leadsOn(text, words, after)) break;
    if (kind !== 'word' || text === '' || (!isParticiple && !isContent(tokens[next]))) break;
    words.push(text);
  }
  return { words, next };
}

const nounsInIng =
  /^(?:building|painting|ceiling|earring|clothing|railing|pudding|icing|dumpling|lightning)$|^\w?\w?\w?ing$/;

/** "A wolf howling at the moon": what the thing does is no part of its name. */
function leadsOn(text: string, words: readonly string[], after: Token | undefined): boolean {
  if (!text.endsWith('ing') || nounsInIng.test(text) || words.every(isDescribing)) return false;
  return after?.kind === 'word' && !isContent(after);
}

function isContent(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.text === '') return false;
  return (
    !stopWords.has(token.text) &&
    !prepositions.has(token.text) &&
    !determiners.has(token.text) &&
    !numbers.has(token.text)
  );
}

const nounsAndColours = /^(?:orange|rose|peach|salmon|olive|light)$/;

/** Parts the words of a phrase into what stands before the noun, the noun, and what stands behind it. */
function findNoun(
  words: readonly string[],
  isDefinite: boolean,
  options: ReadNounPhraseOptions & { isLast: boolean },
): { before: string[]; noun: string; rest: string[] } | undefined {
  let last = words.length - 1;
  while (last > 0 && isDescribing(words[last] ?? '')) last -= 1;
  if (last <= 0 && words.length > 0 && isDescribing(words[0] ?? '')) {
    // Colours with names of things: "an orange", "the rose".
    const named = words.findLastIndex((word) => nounsAndColours.test(word));
    const isNamed =
      named >= 0 && words.slice(0, named).every((word) => sizes.has(word) || adjectives.has(word));
    if (!isNamed || (!isDefinite && named < words.length - 1)) return undefined;
    last = named;
  }
  const isKnown = (index: number): boolean => options.isKnownKind(singularOf(words[index] ?? ''));
  if (options.mayEndInPredicate && isDefinite && last > 0 && !isKnown(last)) {
    const known = words.findLastIndex((_, index) => index < last && isKnown(index));
    const looksAdjectival = /(?:y|ish|ful|less|ous|ive|able|ible|ed|ic|ier)$/.test(words[last] ?? '');
    if (known >= 0) last = known;
    else if (options.isLast && looksAdjectival && !isDescribing(words[last - 1] ?? '')) last -= 1;
  }
  return { before: words.slice(0, last), noun: words[last] ?? '', rest: words.slice(last + 1) };
}

/** Whether a word alone asks for looks: "red", or "dark" before "red". */
export function isAskedLook(word: string, next: string): boolean {
  return (
    colours.has(word) ||
    sizes.has(word) ||
    sizeChanges.has(word) ||
    (colourShades.has(word) && colours.has(next))
  );
}

import { adjectives, isDescribing, sizes } from '../words/looks-words.ts';
import { singularOf } from './noun-number.ts';

/** A noun, and the words around it. */
export interface FoundNoun {
  before: string[];
  noun: string;
  rest: string[];
}

/** What helps to find the noun. */
export interface FindNounOptions {
  /** Whether a kind has been named before. */
  isKnownKind: (kind: string) => boolean;
  /** Whether the last words may say what becomes of the thing: "make the boat shiny". */
  mayEndInPredicate: boolean;
  /** Whether nothing follows in the clause. */
  isLast: boolean;
}

const nounsAndColours = /^(?:orange|rose|peach|salmon|olive|light)$/;

/** Parts the words of a phrase into what stands before the noun, the noun, and what stands behind it. */
export function findNoun(
  words: readonly string[],
  isDefinite: boolean,
  options: FindNounOptions,
): FoundNoun | undefined {
  let last = words.length - 1;
  while (last > 0 && isDescribing(words[last] ?? '') && words[last] !== 'light') last -= 1;
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

import { determiners, indefiniteDeterminers, numbers, ordinals } from '../words/function-words.ts';
import type { NounPhrase } from './clause.ts';
import type { Token } from './token.ts';

/** What stands before the words of a noun phrase: "the other", "two more", "one of the". */
export interface Opening {
  determiner: NounPhrase['determiner'];
  isOther: boolean;
  isMore: boolean;
  isPartial: boolean;
  ordinal?: number;
  count?: number;
  next: number;
}

/** Reads determiners, numbers and ordinals. */
export function readOpening(tokens: readonly Token[], at: number): Opening {
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

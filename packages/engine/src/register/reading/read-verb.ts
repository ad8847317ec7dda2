import { editVerbs, type EditVerb } from '../words/edit-verbs.ts';
import { determiners, prepositions } from '../words/function-words.ts';
import { isVerbAt } from './split-clauses.ts';
import type { Token } from './token.ts';

/** The verb of a clause, and where its objects start. */
export interface ReadVerb {
  /** What it does. Absent: there is none. */
  verb?: EditVerb;
  /** Index of its token. Absent: there is none. */
  at?: number;
  /** Whether "not" or "without" stands before it. */
  isNegated: boolean;
  /** Whether it wants a thing. */
  isWish: boolean;
  /** Index of the first token behind it, or behind what is passed over. */
  next: number;
}

const fillers =
  /^(?:please|next|now|then|can|could|would|will|you|i|we|i'd|we'd|to|just|only|also|and|but|or|so|ok|okay|hey|great|nice|thanks|let's|me|may|should|do|maybe|perhaps|actually)$/;
const negations = new Set(["don't", "doesn't", 'not', 'never', 'without', 'no', "shouldn't", "can't"]);
const wishes = new Set(['want', 'need', 'like', 'prefer']);
const leaves = /^(?:away|out|off)$/;

/** Finds the verb at the beginning of a clause, past politeness and negations. */
export function readVerb(tokens: readonly Token[]): ReadVerb {
  const found: ReadVerb = { isNegated: false, isWish: false, next: 0 };
  for (let at = 0; at < Math.min(tokens.length, 12); at += 1) {
    const text = tokens[at]?.text ?? '';
    const following = tokens[at + 1]?.text ?? '';
    if (negations.has(text)) found.isNegated = true;
    else if (wishes.has(text) && at > 0) {
      if (found.verb !== undefined) break;
      Object.assign(found, { verb: 'add', at, isWish: true });
    } else if (text === 'get' && following === 'rid') return { ...found, verb: 'remove', at, next: at + 3 };
    else if (
      text === 'take' ||
      ((text === 'leave' || text === 'bring') &&
        tokens.slice(at + 1).some((token) => leaves.test(token.text)))
    ) {
      const isRemoval = tokens.slice(at + 1).some((token) => leaves.test(token.text));
      return { ...found, verb: isRemoval ? 'remove' : 'move', at, next: at + 1 };
    } else if (isVerbAt(tokens, at))
      return { ...found, verb: editVerbs.get(text) ?? 'change', at, isWish: false, next: at + 1 };
    else if (isUnknownVerb(tokens, at)) return { ...found, verb: 'change', at, isWish: false, next: at + 1 };
    else if (!fillers.test(text) && !isQuestion(tokens, at)) break;
    found.next = at + 1;
  }
  return found;
}

/** "Is it possible to …". */
function isQuestion(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:is|it|possible)$/.test(tokens[at]?.text ?? '') &&
    tokens.slice(at, at + 3).some(({ text }) => text === 'possible')
  );
}

/** A word before "the", "it" or "them" that is nothing else is taken for a verb: "polish the bell". */
function isUnknownVerb(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  const next = tokens[at + 1]?.text ?? '';
  if (fillers.test(text) || determiners.has(text) || !/^[a-z]{3,}$/.test(text)) return false;
  // "Hang that on the wall" starts with a verb; "a sign that says" does not.
  const isPointing = /^(?:this|that|these|those)$/.test(next) && prepositions.has(tokens[at + 2]?.text ?? '');
  return (
    (isPointing || /^(?:the|its|it|them|him)$/.test(next)) &&
    !/^(?:with|like|for|from|and|near|under|over|behind|beside|above|below|into|onto|instead|keep|how|make|all|both|was|undo|except|but|where|when|are|one|of)$/.test(
      text,
    )
  );
}

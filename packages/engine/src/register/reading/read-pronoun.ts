import { editVerbs } from '../words/edit-verbs.ts';
import { attributeNouns } from '../words/kinds.ts';
import { bareVerbs, determiners, prepositions, stopWords } from '../words/function-words.ts';
import { isDescribing, sizeChanges } from '../words/looks-words.ts';
import type { Pronoun } from './clause.ts';
import type { Token } from './token.ts';

const pronouns: ReadonlyMap<string, Pronoun['word']> = new Map([
  ['it', 'it'],
  ["it's", 'it'],
  ['its', 'it'],
  ['this', 'this'],
  ['that', 'that'],
  ['them', 'them'],
  ['they', 'them'],
  ['their', 'them'],
  ['these', 'them'],
  ['those', 'them'],
  ['both', 'both'],
  ['him', 'him'],
  ['he', 'him'],
  ['his', 'him'],
  ['her', 'her'],
  ['she', 'her'],
]);
const weather = /^(?:rain|snow|rains|snows|raining|snowing|night|day)$/;

/** Reads a word that points back. Undefined: the word at this place does not. */
export function readPronoun(tokens: readonly Token[], at: number): Pronoun | undefined {
  const token = tokens[at];
  const word = isOneOfGroup(tokens, at) ? 'them' : pronouns.get(token?.text ?? '');
  if (!token || !word || isImpersonal(tokens, at)) return undefined;
  // "Them both" points back once.
  if (token.text === 'both' && pronouns.get(tokens[at - 1]?.text ?? '') === 'them') return undefined;
  const possessive = readPossessive(tokens, at);
  if (possessive === undefined) return undefined;
  if (/^(?:this|that|these|those|both)$/.test(token.text) && isDeterminerOf(tokens, at)) return undefined;
  const previous = tokens[at - 1]?.text;
  return {
    type: 'pronoun',
    word,
    isPossessive: possessive,
    isPartial: token.text === 'one' || (previous === 'of' && tokens[at - 2]?.text === 'one'),
    start: token.start,
    end: token.end,
    ...(token.text === 'one' && { prefix: 'one of ' }),
    ...(token.text === "it's" && !possessive && { suffix: ' is' }),
  };
}

/** "Remove one", "make one red". */
function isOneOfGroup(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== 'one' || /^(?:of|more)$/.test(tokens[at + 1]?.text ?? '')) return false;
  const effect = editVerbs.get(tokens[at - 1]?.text ?? '');
  return effect !== undefined && effect !== 'add' && effect !== 'give' && !isNaming(tokens[at + 1]);
}

/** Undefined: neither, it only looks like a pronoun. */
function readPossessive(tokens: readonly Token[], at: number): boolean | undefined {
  const text = tokens[at]?.text ?? '';
  const next = tokens[at + 1];
  // "In its place" is said of a thing that goes.
  if (/^(?:its|his|their)$/.test(text)) return next?.text === 'place' ? undefined : true;
  if (text === "it's") return isNaming(next);
  if (text !== 'her') return false;
  if (!isNaming(next) && !(next && isDescribing(next.text) && isNaming(tokens[at + 2]))) return false;
  const after = tokens[at + 2];
  return !(bareVerbs.has(next?.text ?? '') && !(after && isDescribing(after.text)));
}

function isNaming(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.text === '') return false;
  const { text } = token;
  if (attributeNouns.has(text)) return true;
  return !stopWords.has(text) && !prepositions.has(text) && !determiners.has(text) && !isDescribing(text);
}

/** "that boat", "these two", "a sign that says": no pronoun. */
function isDeterminerOf(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  const [previous, next, after] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  // "A sign that says …" leads on; "remove that now" does not.
  const leadsOn = text === 'that' && previous && isNaming(previous) && !editVerbs.has(previous.text);
  if (
    leadsOn &&
    next?.kind === 'word' &&
    !prepositions.has(next.text) &&
    !/^(?:and|but|or|now|please|too|again|back|a|away)$/.test(next.text)
  )
    return true;
  if (next?.kind !== 'word') return false;
  if (/^(?:one|ones|two|three|four|of|other|same)$/.test(next.text)) return next.text !== 'of';
  if (sizeChanges.has(next.text)) return false;
  return isNaming(next) || (isDescribing(next.text) && isNaming(after));
}

/** "let it snow", "as it is", "it should rain", "how it was": nothing is meant. */
function isImpersonal(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  if (text !== 'it' && text !== "it's" && text !== 'they') return false;
  const next = tokens[at + 1]?.text ?? '';
  if (
    /^(?:as|how|like|what|way)$/.test(tokens[at - 1]?.text ?? '') &&
    /^(?:is|was|are|were|looked|used)$/.test(next)
  )
    return true;
  const after = tokens[at + 2]?.text ?? '';
  const auxiliary = /^(?:is|should|will|must|could|would|to|be)$/;
  // Pleonastic: "is it possible to …", "it would be nice if …".
  const opinion = /^(?:possible|nice|great|cool|good|ok|okay|better)$/;
  if (opinion.test(next) && auxiliary.test(tokens[at - 1]?.text ?? '')) return true;
  if (next === 'would' && after === 'be' && opinion.test(tokens[at + 3]?.text ?? '')) return true;
  return weather.test(next) || (auxiliary.test(next) && weather.test(after));
}

import { determiners, numbers, prepositions, stopWords } from '../words/function-words.ts';
import { colours, isDescribing } from '../words/looks-words.ts';
import type { Token } from './token.ts';

/** Reads the words of a noun phrase: up to the first one that cannot be in its name. */
export function readWords(tokens: readonly Token[], at: number): { words: string[]; next: number } {
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

import { editVerbs } from '../words/edit-verbs.ts';
import { determiners, prepositions, stopWords } from '../words/function-words.ts';
import { listWords } from '../words/list-words.ts';
import { isDescribing } from '../words/looks-words.ts';
import type { Token } from './token.ts';

/** Frequent words of other languages that English does not have. */
const foreignWords = listWords(
  'le la les un une des du et est dans avec sur rends mets fais der das ein eine einen und mit auf es ist dem',
  'mach el los las una con y en por lo haz pon il gli di della che rendi het een maak och på gör na jest',
  'os da um uma com para faça ajoute enlève bateau añade',
);

/**
 * Whether the words can be read as English. Other languages are left as they are: nothing is guessed.
 * A few words without any sign of a language ("red balloon") count as English.
 */
export function isEnglish(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind, text }) => kind === 'word' && text !== '');
  let english = 0;
  let foreign = 0;
  for (const { text } of words) {
    if (foreignWords.has(text)) foreign += 1;
    else if (/[^\0-\x7f]/.test(text)) foreign += 0.5;
    else if (isEnglishWord(text)) english += 1;
  }
  return english > foreign || (foreign === 0 && words.length <= 4);
}

function isEnglishWord(text: string): boolean {
  return (
    determiners.has(text) ||
    prepositions.has(text) ||
    stopWords.has(text) ||
    editVerbs.has(text) ||
    isDescribing(text)
  );
}

import type { ObjectModifier } from '../object-register.ts';
import { colourShades, colours, sizeChanges, sizes } from '../words/looks-words.ts';

/** Turns the words before a noun into modifiers: `dark red` is one colour. */
export function describeWords(words: readonly string[]): ObjectModifier[] {
  const modifiers: ObjectModifier[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const next = words[index + 1] ?? '';
    if (colourShades.has(word) && colours.has(next)) {
      modifiers.push({ about: 'colour', words: `${word} ${next}` });
      index += 1;
    } else if (colours.has(word) && next === 'and' && colours.has(words[index + 2] ?? '')) {
      modifiers.push({ about: 'colour', words: `${word} and ${words[index + 2]}` });
      index += 2;
    } else modifiers.push({ about: aboutOf(word), words: word });
  }
  return modifiers;
}

function aboutOf(word: string): ObjectModifier['about'] {
  if (colours.has(word)) return 'colour';
  return sizes.has(word) || sizeChanges.has(word) ? 'size' : 'other';
}

import type { Token } from './token.ts';

/** Nobody points back to something after so many words; a bound keeps hostile text cheap. */
const maxTokens = 2000;

/** Bounded repetitions inside quotations: an opening mark that is never closed must not be searched to the end. */
const pattern =
  /"[^"]{0,400}"|“[^”]{0,400}”|«[^»]{0,400}»|(?<![\p{L}\p{N}])['‘][^'‘’]{1,400}['’](?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*['’]?|[^\s]/gu;

/** Splits the beginning of a text into words, marks and quotations. Linear in the text, and bounded. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const [words] = match;
    tokens.push({
      kind: kindOf(words),
      text: plain(words),
      start: match.index,
      end: match.index + words.length,
    });
    if (tokens.length === maxTokens) break;
  }
  return tokens;
}

function kindOf(words: string): Token['kind'] {
  if (/^[\p{L}\p{N}]/u.test(words)) return 'word';
  return /^["“«'‘]./u.test(words) ? 'quotation' : 'mark';
}

function plain(words: string): string {
  // A word that long is none: it must match nothing.
  return words.length > 40 ? '' : words.toLowerCase().replaceAll('’', "'");
}

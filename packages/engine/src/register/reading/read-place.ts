import { placeModifiers, placeNouns } from '../words/places.ts';
import type { Token } from './token.ts';

const openings = new Set(['on', 'to', 'at', 'in']);
const articles = new Set(['the', 'its', 'his', 'her']);

/** Reads "on the far left" or "in the background" from a token on; "in the middle of the room" is no place by itself. */
export function readPlace(tokens: readonly Token[], at: number): { place: string; next: number } | undefined {
  if (!openings.has(tokens[at]?.text ?? '') || !articles.has(tokens[at + 1]?.text ?? '')) return undefined;
  const words: string[] = [];
  let next = at + 2;
  while (placeNouns.has(tokens[next]?.text ?? '') || placeModifiers.has(tokens[next]?.text ?? '')) {
    words.push(tokens[next]?.text ?? '');
    next += 1;
  }
  if (words.length === 0 || words.length > 4 || !placeNouns.has(words.at(-1) ?? '')) return undefined;
  const after = tokens[next]?.text;
  if (after === 'one' || after === 'ones') return undefined;
  if (after === 'of') {
    if (!/^(?:picture|image|photo|scene)$/.test(tokens[next + 2]?.text ?? '')) return undefined;
    next += 3;
  }
  const opening = tokens[at]?.text === 'to' ? 'on' : tokens[at]?.text;
  return { place: `${opening} the ${words.join(' ')}`, next };
}

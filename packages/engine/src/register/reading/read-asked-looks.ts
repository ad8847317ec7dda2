import { colourShades, colours, sizeChanges, sizes } from '../words/looks-words.ts';
import type { AskedLooks } from './clause.ts';
import { describeWords } from './describe-words.ts';
import type { Token } from './token.ts';

/** Reads "dark red", "bigger" or "blue and white" from a token on. Undefined: no looks are asked for there. */
export function readAskedLooks(
  tokens: readonly Token[],
  at: number,
): { looks: AskedLooks; next: number } | undefined {
  let next = at;
  while (isLook(tokens, next)) {
    const isPair = isColour(tokens[next]) && tokens[next + 1]?.text === 'and' && isColour(tokens[next + 2]);
    next += isPair ? 3 : 1;
  }
  if (next === at) return undefined;
  return { looks: toAskedLooks(tokens.slice(at, next).map(({ text }) => text)), next };
}

/** What words ask for that stand behind a noun. */
export function toAskedLooks(words: readonly string[]): AskedLooks {
  const change = words.find((word) => sizeChanges.has(word));
  return {
    type: 'looks',
    modifiers: describeWords(words.filter((word) => !sizeChanges.has(word))),
    ...(change !== undefined && { sizeChange: sizeChanges.get(change) ?? 0 }),
  };
}

function isLook(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  const isShade = colourShades.has(text) && isColour(tokens[at + 1]);
  return isShade || colours.has(text) || sizes.has(text) || sizeChanges.has(text);
}

function isColour(token: Token | undefined): boolean {
  return colours.has(token?.text ?? '');
}

import { numbers } from '../words/function-words.ts';
import type { Token } from './token.ts';

const undoes =
  /^(?:(?:please|now|ok|okay|no|can|could|you|let's|oh|and|but|actually) )*(?:undo|revert|rollback|never mind|nevermind|(?:go|step|roll|move|jump|switch) (?:one |two |three )?(?:turns? |steps? )?back(?! (?:and forth|side))|take (?:that|it|this) back$|cancel (?:that|this|it|the last)|back to (?:how|the (?:first|previous|last|original|beginning|start)))\b/;

/** How many turns a clause asks to take back; `all` goes back to the first one. Undefined: it asks for something else. */
export function readUndo(tokens: readonly Token[]): number | 'all' | undefined {
  const text = joinTokens(tokens);
  return undoes.test(text) ? (readTurnsBack(tokens) ?? 1) : undefined;
}

/** "two turns ago", "the last three changes", "how it was at the beginning". Undefined: no such words. */
export function readTurnsBack(tokens: readonly Token[]): number | 'all' | undefined {
  const text = joinTokens(tokens);
  if (
    /\b(?:beginning|(?:the )?start|first (?:picture|image|version|turn|one)|original (?:picture|image|version|photo)?|everything)\b/.test(
      text,
    )
  )
    return 'all';
  const counted =
    /\b(\w{1,10}) (?:turns?|steps?|changes?|edits?|versions?|times)\b/.exec(text) ??
    /\blast (\w{1,10})$/.exec(text);
  const word = counted?.[1] ?? '';
  const count = numbers.get(word) ?? (/^\d{1,4}$/.test(word) ? Number(word) : undefined);
  if (count !== undefined) return count;
  return /\b(?:previous|last) (?:turn|step|change|edit|version)\b/.test(text) ? 1 : undefined;
}

/** A clause as one short line. */
export function joinTokens(tokens: readonly Token[]): string {
  return tokens
    .slice(0, 40)
    .map(({ text }) => text)
    .join(' ');
}

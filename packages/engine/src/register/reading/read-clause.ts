import type { EditVerb } from '../words/edit-verbs.ts';
import type { Clause } from './clause.ts';
import { readItems, type ReadItemsOptions } from './read-items.ts';
import { joinTokens, readUndo } from './read-undo.ts';
import { readVerb } from './read-verb.ts';
import type { Token } from './token.ts';

/** What a clause is read with. */
export interface ReadClauseOptions extends Omit<ReadItemsOptions, 'verb'> {
  /** Verb of the clause before: "make the house red, the tree green". */
  inherited: EditVerb | undefined;
}

/** Reads one request: its verb, what it names, what it asks for. */
export function readClause(tokens: readonly Token[], options: ReadClauseOptions): Clause {
  const { verb, at, isNegated, isWish, next } = readVerb(tokens);
  const effect = verb ?? (isNegated ? undefined : options.inherited);
  const backEnd = readBack(tokens);
  const undone = readUndo(tokens);
  return {
    tokens,
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
    isNegated,
    isWish,
    keepsRest: asksToKeepRest(tokens),
    items: readItems(tokens, next, { ...options, verb: effect }),
    ...(effect && { verb: effect }),
    ...(at !== undefined && { verbStart: tokens[at]?.start ?? 0, verbWord: tokens[at]?.text ?? '' }),
    ...(backEnd !== undefined && { backEnd }),
    ...(undone !== undefined && { undoes: undone }),
  };
}

function readBack(tokens: readonly Token[]): number | undefined {
  const at = tokens.findIndex(
    ({ text }, index) => text === 'back' && !/^(?:the|its|his|her)$/.test(tokens[index - 1]?.text ?? ''),
  );
  const isRestoring = tokens
    .slice(0, 6)
    .some(({ text }) => /^(?:put|bring|add|get|want|give|have|need|place)$/.test(text));
  if (at >= 0 && isRestoring) return tokens[at]?.end;
  const restore = tokens.find(({ text }) => text === 'restore');
  return restore?.end;
}

const wholeWords = String.raw`(?:the rest|(?:everything|all|anything|nothing)(?: else)?|all the rest|(?:the )?others)`;
const keepsRest = new RegExp(
  String.raw`\b(?:keep|leave|preserve|retain)\b.*\b${wholeWords}\b|\b${wholeWords}\b.*\b(?:stays?|same|unchanged|remains?|untouched|alone)\b|\bnothing else\b|\b(?:don't|not|never|without) (?:change|changing|touch|touching|alter|altering) (?:any ?thing|the rest|the others)\b|\b(?:only|just) (?:the|his|her|its|their|this|that)\b`,
);

function asksToKeepRest(tokens: readonly Token[]): boolean {
  return keepsRest.test(joinTokens(tokens));
}

import { doubtfulVerbs, editVerbs } from '../words/edit-verbs.ts';
import { determiners } from '../words/function-words.ts';
import type { Token } from './token.ts';

const connectors = new Set(['and', 'then', 'but', 'while', 'or', 'also', 'so']);
const openers = new Set(['please', 'now', 'then', 'also', 'just', 'and', 'but', 'next']);
const negations = new Set([
  "don't",
  'do',
  'not',
  'never',
  'without',
  'undo',
  'revert',
  'nothing',
  'everything',
  "let's",
  'take',
  'only',
]);
const pronouns = /^(?:it|them|this|that|these|those|him|both|everything|all|me)$/;
const marks = /^[.;!?:,—–\n]$/;

/** Splits an instruction into requests: at marks, and where "and", "then" or "but" opens a new one. */
export function splitClauses(tokens: readonly Token[]): Token[][] {
  const clauses: Token[][] = [];
  let current: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    const isMark = token.kind === 'mark' && marks.test(token.text);
    const isConnector =
      connectors.has(token.text) && (token.text === 'but' || opensRequest(tokens, index + 1));
    if ((isMark || isConnector) && current.length > 0) {
      clauses.push(current);
      current = [];
    }
    if (!isMark) current.push(token);
  }
  if (current.length > 0) clauses.push(current);
  return clauses;
}

function opensRequest(tokens: readonly Token[], at: number): boolean {
  let index = at;
  while (openers.has(tokens[index]?.text ?? '') && index < at + 3) index += 1;
  const text = tokens[index]?.text ?? '';
  const isSubject =
    /^(?:it|they|it's)$/.test(text) &&
    /^(?:is|are|should|must|can|has|needs)$/.test(tokens[index + 1]?.text ?? (text === "it's" ? 'is' : ''));
  return (
    negations.has(text) || isSubject || isVerbAt(tokens, index) || (text === 'the' && stays(tokens, index))
  );
}

function stays(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at + 1, at + 6).some(({ text }) => /^(?:stays?|remains?)$/.test(text));
}

/** Whether the word at this place is a verb of editing there. */
export function isVerbAt(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  if (!editVerbs.has(text)) return false;
  const next = tokens[at + 1]?.text ?? '';
  return !doubtfulVerbs.has(text) || determiners.has(next) || pronouns.test(next);
}

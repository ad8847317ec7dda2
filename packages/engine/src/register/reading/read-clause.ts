import type { EditVerb } from '../words/edit-verbs.ts';
import { prepositions } from '../words/function-words.ts';
import { colours, sizeChanges } from '../words/looks-words.ts';
import type { AskedLooks, Clause, ClauseItem, NounPhrase } from './clause.ts';
import { describeWords } from './describe-words.ts';
import { isAskedLook, readNounPhrase } from './read-noun-phrase.ts';
import { readPlace } from './read-place.ts';
import { readPronoun } from './read-pronoun.ts';
import { joinTokens, readUndo } from './read-undo.ts';
import { readVerb } from './read-verb.ts';
import type { Token } from './token.ts';

/** What a clause is read with. */
export interface ReadClauseOptions {
  /** Whether a kind has been named before. */
  isKnownKind: (kind: string) => boolean;
  /** Whether there is no picture yet, so that "a painting of a ship" is the picture. */
  isFirst: boolean;
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

function readItems(
  tokens: readonly Token[],
  from: number,
  options: ReadClauseOptions & { verb: EditVerb | undefined },
): ClauseItem[] {
  const items: ClauseItem[] = [];
  let preposition: string | undefined;
  let mayBeBare = options.verb !== 'change' && options.verb !== 'give';
  let at = from;
  while (at < tokens.length) {
    const text = tokens[at]?.text ?? '';
    const previous = items.at(-1);
    const place = readPlace(tokens, at);
    const pronoun = readPronoun(tokens, at);
    if (place) {
      items.push({ type: 'looks', modifiers: [], place: place.place });
      at = place.next;
    } else if (
      text === 'from' &&
      /^(?:before|earlier)$/.test(tokens[at + 1]?.text ?? '') &&
      previous?.type === 'noun'
    ) {
      previous.isFormer = true;
      previous.fromBefore = { start: tokens[at]?.start ?? 0, end: tokens[at + 1]?.end ?? 0 };
      at += 2;
    } else if (pronoun) {
      const phrase = pronoun.isPossessive
        ? readNounPhrase(tokens, at + 1, { ...options, mayEndInPredicate: options.verb === 'change' })
        : undefined;
      if (phrase) {
        items.push({
          ...phrase.phrase,
          determiner: 'definite',
          owner: pronoun,
          ...(preposition && { preposition }),
        });
        pushLooks(items, phrase.rest);
      } else items.push({ ...pronoun, ...(preposition && { preposition }) });
      at = phrase?.next ?? at + 1;
      mayBeBare = options.verb === 'give';
    } else if (
      text === 'a' &&
      /^(?:little|bit)$/.test(tokens[at + 1]?.text ?? '') &&
      sizeChanges.has(tokens[at + 2]?.text ?? '')
    ) {
      at += 2;
    } else if (prepositions.has(text) && !isModifier(tokens, at, previous)) {
      if (text === 'of' && previous?.type === 'noun' && previous.names !== 'thing')
        preposition = previous.preposition;
      else if (text === 'of' && previousIsPreposition(tokens, at)) {
        // "In front of", "out of", "instead of": one preposition.
        preposition = preposition === 'instead' ? 'instead of' : preposition;
      } else preposition = text;
      mayBeBare = true;
      at += 1;
    } else {
      const read =
        text === 'and'
          ? undefined
          : readNounPhrase(tokens, at, { ...options, mayEndInPredicate: options.verb === 'change' });
      if (
        read &&
        (read.phrase.determiner !== 'none' || mayBeBare || options.isKnownKind(read.phrase.looks.kind))
      ) {
        const phrase = asThing(read.phrase, options);
        if (
          preposition &&
          tokens[at - 1]?.text === 'and' &&
          previous?.type === 'noun' &&
          previous.determiner !== phrase.determiner
        )
          preposition = undefined;
        const isPart =
          preposition === 'of' && previous?.type === 'noun' && previous.names === 'thing' && !previous.owner;
        if (isPart) previous.owner = { ...phrase, preposition: 'of' };
        else items.push({ ...phrase, ...(preposition && { preposition }) });
        pushLooks(items, read.rest);
        at = read.next;
        mayBeBare = false;
      } else {
        if (text === 'and') mayBeBare = previous?.type === 'noun' && options.verb !== 'change';
        else if (isLookAt(tokens, at)) at += pushLooks(items, readRun(tokens, at)) - 1;
        at += 1;
      }
    }
    if (items.length > 64) break;
  }
  return items;
}

function previousIsPreposition(tokens: readonly Token[], at: number): boolean {
  return prepositions.has(tokens[at - 1]?.text ?? '');
}

/** "Add a painting of a ship": a picture within the picture is a thing. */
function asThing(
  phrase: NounPhrase,
  { isFirst, verb }: { isFirst: boolean; verb: EditVerb | undefined },
): NounPhrase {
  const isAdded = verb === 'add' || verb === 'give' || verb === 'replace';
  return !isFirst && isAdded && phrase.names === 'picture' && phrase.determiner === 'indefinite'
    ? { ...phrase, names: 'thing' }
    : phrase;
}

/** "a sleeping cat": the participle describes. "a cat sleeping on …": it leads on. */
function isModifier(tokens: readonly Token[], at: number, previous: ClauseItem | undefined): boolean {
  return (
    (tokens[at]?.text ?? '').endsWith('ing') &&
    previous === undefined &&
    tokens[at + 1]?.kind === 'word' &&
    !prepositions.has(tokens[at + 1]?.text ?? '')
  );
}

function isLookAt(tokens: readonly Token[], at: number): boolean {
  return isAskedLook(tokens[at]?.text ?? '', tokens[at + 1]?.text ?? '');
}

function readRun(tokens: readonly Token[], at: number): string[] {
  let end = at;
  while (isLookAt(tokens, end)) {
    const isPair = isColour(tokens[end]) && tokens[end + 1]?.text === 'and' && isColour(tokens[end + 2]);
    end += isPair ? 3 : 1;
  }
  return tokens.slice(at, end).map(({ text }) => text);
}

function isColour(token: Token | undefined): boolean {
  return colours.has(token?.text ?? '');
}

function pushLooks(items: ClauseItem[], words: readonly string[]): number {
  if (words.length === 0) return 0;
  const change = words.find((word) => sizeChanges.has(word));
  const looks: AskedLooks = {
    type: 'looks',
    modifiers: describeWords(words.filter((word) => !sizeChanges.has(word))),
    ...(change !== undefined && { sizeChange: sizeChanges.get(change) ?? 0 }),
  };
  items.push(looks);
  return words.length;
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

/** Whether an item names a thing. */
export function isThing(item: ClauseItem): item is NounPhrase {
  return item.type === 'noun' && item.names === 'thing';
}

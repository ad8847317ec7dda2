import type { EditVerb } from '../words/edit-verbs.ts';
import { prepositions } from '../words/function-words.ts';
import { sizeChanges } from '../words/looks-words.ts';
import type { ClauseItem, NounPhrase, Pronoun } from './clause.ts';
import { readAskedLooks, toAskedLooks } from './read-asked-looks.ts';
import { readNounPhrase, type ReadPhrase } from './read-noun-phrase.ts';
import { readPlace } from './read-place.ts';
import { readPronoun } from './read-pronoun.ts';
import type { Token } from './token.ts';

const maxItems = 64;

/** What the items of a clause are read with. */
export interface ReadItemsOptions {
  /** Whether a kind has been named before. */
  isKnownKind: (kind: string) => boolean;
  /** Whether there is no picture yet, so that "a painting of a ship" is the picture. */
  isFirst: boolean;
  /** What the clause asks. */
  verb: EditVerb | undefined;
}

/** Where the reading of a clause stands. */
interface Reader {
  readonly tokens: readonly Token[];
  readonly options: ReadItemsOptions;
  readonly items: ClauseItem[];
  at: number;
  /** The word that tells where or how, until something else is named. */
  preposition: string | undefined;
  /** Whether a thing may be named without "a" or "the" here. */
  mayBeBare: boolean;
}

/** Reads what a clause names and asks for, from a token on. */
export function readItems(tokens: readonly Token[], from: number, options: ReadItemsOptions): ClauseItem[] {
  const mayBeBare = options.verb !== 'change' && options.verb !== 'give';
  const reader: Reader = { tokens, options, items: [], at: from, preposition: undefined, mayBeBare };
  const steps = [
    readPlaceItem,
    readFromBefore,
    readPronounItem,
    skipDegree,
    readPreposition,
    readThing,
    readLooks,
  ];
  while (reader.at < tokens.length && reader.items.length < maxItems) {
    if (!steps.some((step) => step(reader))) reader.at += 1;
  }
  return reader.items;
}

function readPlaceItem(reader: Reader): boolean {
  const read = readPlace(reader.tokens, reader.at);
  if (!read) return false;
  reader.items.push({ type: 'looks', modifiers: [], place: read.place });
  reader.at = read.next;
  return true;
}

function readFromBefore(reader: Reader): boolean {
  const { tokens, at, items } = reader;
  const previous = items.at(-1);
  const [from, before] = [tokens[at], tokens[at + 1]];
  if (from?.text !== 'from' || !/^(?:before|earlier)$/.test(before?.text ?? '')) return false;
  if (previous?.type !== 'noun') return false;
  previous.isFormer = true;
  previous.fromBefore = { start: from.start, end: before?.end ?? from.end };
  reader.at += 2;
  return true;
}

function readPronounItem(reader: Reader): boolean {
  const pronoun = readPronoun(reader.tokens, reader.at);
  if (!pronoun) return false;
  const part = pronoun.isPossessive ? readPhrase(reader, reader.at + 1) : undefined;
  if (part) pushPhrase(reader, part, { ...part.phrase, determiner: 'definite', owner: pronoun });
  else {
    reader.items.push(withPreposition(reader, pronoun));
    reader.at += 1;
  }
  reader.mayBeBare = reader.options.verb === 'give';
  return true;
}

/** "A little bigger" is no little thing. */
function skipDegree(reader: Reader): boolean {
  const [article, degree, change] = reader.tokens.slice(reader.at, reader.at + 3).map(({ text }) => text);
  if (article !== 'a' || !/^(?:little|bit)$/.test(degree ?? '') || !sizeChanges.has(change ?? ''))
    return false;
  reader.at += 2;
  return true;
}

function readPreposition(reader: Reader): boolean {
  const { tokens, at, items } = reader;
  const text = tokens[at]?.text ?? '';
  const previous = items.at(-1);
  if (!prepositions.has(text) || isModifier(reader)) return false;
  if (text !== 'of') reader.preposition = text;
  // "The colour of the boat" is about the boat.
  else if (previous?.type === 'noun' && previous.names !== 'thing') reader.preposition = previous.preposition;
  // "In front of", "out of", "instead of": one preposition.
  else if (!prepositions.has(tokens[at - 1]?.text ?? '')) reader.preposition = text;
  else if (reader.preposition === 'instead') reader.preposition = 'instead of';
  reader.mayBeBare = true;
  reader.at += 1;
  return true;
}

/** "A sleeping cat": the participle describes. "A cat sleeping on …": it leads on. */
function isModifier({ tokens, at, items }: Reader): boolean {
  const next = tokens[at + 1];
  const isFirst = items.length === 0 && (tokens[at]?.text ?? '').endsWith('ing');
  return isFirst && next?.kind === 'word' && !prepositions.has(next.text);
}

function readThing(reader: Reader): boolean {
  const { tokens, at, items, options } = reader;
  if (tokens[at]?.text === 'and') return false;
  const read = readPhrase(reader, at);
  if (!read) return false;
  const { determiner, looks } = read.phrase;
  if (determiner === 'none' && !reader.mayBeBare && !options.isKnownKind(looks.kind)) return false;
  const previous = items.at(-1);
  const followsThing = tokens[at - 1]?.text === 'and' && previous?.type === 'noun';
  // "A house by the sea and a boat": the boat is not by anything.
  if (followsThing && previous.determiner !== determiner) reader.preposition = undefined;
  pushPhrase(reader, read, asThing(read.phrase, options));
  reader.mayBeBare = false;
  return true;
}

function readLooks(reader: Reader): boolean {
  const { tokens, at, items, options } = reader;
  if (tokens[at]?.text === 'and')
    reader.mayBeBare = items.at(-1)?.type === 'noun' && options.verb !== 'change';
  const read = readAskedLooks(tokens, at);
  if (!read) return false;
  items.push(read.looks);
  reader.at = read.next;
  return true;
}

function readPhrase({ tokens, options }: Reader, at: number): ReadPhrase | undefined {
  const { isKnownKind, verb } = options;
  return readNounPhrase(tokens, at, { isKnownKind, mayEndInPredicate: verb === 'change' });
}

function pushPhrase(reader: Reader, { rest, next }: ReadPhrase, phrase: NounPhrase): void {
  const previous = reader.items.at(-1);
  const isOwner = reader.preposition === 'of' && !phrase.owner && previous?.type === 'noun';
  if (isOwner && previous.names === 'thing' && !previous.owner)
    previous.owner = { ...phrase, preposition: 'of' };
  else reader.items.push(withPreposition(reader, phrase));
  if (rest.length > 0) reader.items.push(toAskedLooks(rest));
  reader.at = next;
}

function withPreposition<Item extends NounPhrase | Pronoun>({ preposition }: Reader, item: Item): Item {
  return preposition === undefined ? item : { ...item, preposition };
}

/** "Add a painting of a ship": a picture within the picture is a thing. */
function asThing(phrase: NounPhrase, { isFirst, verb }: ReadItemsOptions): NounPhrase {
  const isAdded = verb === 'add' || verb === 'give' || verb === 'replace';
  return !isFirst && isAdded && phrase.names === 'picture' && phrase.determiner === 'indefinite'
    ? { ...phrase, names: 'thing' }
    : phrase;
}

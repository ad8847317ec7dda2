import { listWords } from './list-words.ts';

/** Words that open a noun phrase. */
export const determiners = listWords(
  'a an the this that these those some another any my your his her its their our every each both all no several',
);

/** Determiners of something new. */
export const indefiniteDeterminers = listWords('a an some another any several no');

/** Words that stand before a noun phrase and tell where or how; stative participles work the same way. */
export const prepositions = listWords(
  'in on at by near beside under below above over behind of with without to into onto from for as like through across',
  'around along against between among inside outside towards toward beneath atop upon off up down plus next front',
  'wearing holding sitting standing riding playing eating looking reading flying lying walking running floating',
  'hanging swimming drinking carrying facing smiling sleeping except besides surrounded covered filled made instead',
);

/** Verbs that can follow a person in "make her …". */
export const bareVerbs = listWords(
  'smile laugh jump run walk sit stand look wear hold wave dance sleep fly face turn appear stay grin cry',
);

/** Words that no noun phrase reaches across. */
export const stopWords = listWords(
  "is are was were be been being am isn't aren't should would could can will shall may must do does did don't doesn't",
  'not and or but so then than which who where when while if because please now just also too very more most much less',
  'quite even still again only else rest everything anything something nothing there here it they them he him she i you',
  "we us me want wants need needs like liked let let's ok okay hey great nice thanks thank how what why it's that's",
  'slightly really away back out together anymore never ever yes yet both that this these those maybe perhaps bit lot',
  'has have had get gets got see looks look looked becomes become stays stay remains remain unchanged alone same better',
  "one ones downtown go goes were about prefer try rid would if i'd i'm we'd you'd earlier before ago",
);

/** Numbers that are written out. */
export const numbers: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
);

/** Ordinals, by the place that they name; -1 is the last. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ['first', 0],
  ['second', 1],
  ['third', 2],
  ['fourth', 3],
  ['fifth', 4],
  ['last', -1],
  ['latest', -1],
  ['newest', -1],
]);

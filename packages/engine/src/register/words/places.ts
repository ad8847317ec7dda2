import { listWords } from './list-words.ts';

/** Nouns that name a part of the picture: "on the left". */
export const placeNouns = listWords(
  'left right middle centre center top bottom background foreground corner front side left-hand right-hand',
);

/** Words that make them more exact: "in the far top left corner". */
export const placeModifiers = listWords(
  'far very upper lower top bottom left right left-hand right-hand hand middle',
);

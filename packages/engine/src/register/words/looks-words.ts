import { listWords } from './list-words.ts';

/** Names of colours. */
export const colours = listWords(
  'red orange yellow green blue purple pink white black brown grey gray crimson scarlet golden gold silver violet',
  'turquoise teal cyan magenta beige maroon navy indigo lavender lilac mint olive coral salmon ivory cream bronze copper',
  'amber burgundy khaki charcoal emerald mustard peach rose tan azure aqua fuchsia multicoloured colourful colorful',
);

/** Words that shade a colour: `dark red`. */
export const colourShades = listWords(
  'dark light bright pale deep matte vivid soft pastel neon dull hot sage',
);

/** Steps of size: 1 is big, -1 small. */
export const sizes: ReadonlyMap<string, number> = new Map([
  ...'big large huge giant tall enormous long wide'.split(' ').map((word) => [word, 1] as const),
  ...'small little tiny short narrow mini miniature'.split(' ').map((word) => [word, -1] as const),
]);

/** Comparatives of size: 1 is more, -1 less. */
export const sizeChanges: ReadonlyMap<string, number> = new Map([
  ...'bigger larger taller longer wider biggest largest tallest'.split(' ').map((word) => [word, 1] as const),
  ...'smaller shorter narrower tinier smallest shortest'.split(' ').map((word) => [word, -1] as const),
]);

/** Other adjectives that are common enough to be known when they stand after a noun. */
export const adjectives = listWords(
  'old new young fat thin thick open closed dark bright warm cool cold hot round square flat modern vintage happy sad',
  'angry wet dry clean dirty rusty soft hard smooth rough matte glossy shiny transparent wooden visible invisible blurry',
  'sharp realistic beautiful pretty ugly cute nice good bad better nicer prettier cuter brighter darker lighter warmer',
  'cooler colder older younger higher lower softer sharper thicker thinner closer further rounder cleaner stronger weaker',
  'happier sadder fluffier fluffy striped dotted upside-down empty full lit broken bolder richer deeper fuller simpler calmer straighter flatter tighter looser crisper normal sized medium curly straight blond blonde gloomy',
);

/** Asked of a picture rather than of a thing in it. */
export const qualityWords = listWords(
  'better nicer prettier realistic beautiful pretty cinematic professional pop detailed crisp sharper cleaner dreamy',
);

/** Whether a word describes rather than names. */
export function isDescribing(word: string): boolean {
  return (
    colours.has(word) ||
    sizes.has(word) ||
    sizeChanges.has(word) ||
    adjectives.has(word) ||
    colourShades.has(word)
  );
}

import type { PictureCondition } from '../object-register.ts';

const times =
  'night midnight day daytime daylight dusk dawn sunset sunrise sundown twilight morning evening noon midday moonlight winter summer spring autumn';
const weathers: Readonly<Record<string, string>> = {
  rain: 'rain rainy raining rains',
  snow: 'snow snowy snowing snows snowfall',
  fog: 'fog foggy',
  mist: 'mist misty',
  storm: 'storm stormy thunderstorm',
  'sunny weather': 'sunny sunshine',
  'cloudy weather': 'cloudy overcast',
  'windy weather': 'windy',
};

/** What a word says of the whole picture. */
export interface ConditionWord {
  /** What it is about. */
  about: PictureCondition;
  /** How it is called after "the". */
  words: string;
}

/** What a word says of the whole picture: which condition, and how it is called after "the". */
export const conditionWords: ReadonlyMap<string, ConditionWord> = new Map<string, ConditionWord>([
  ...times.split(' ').map((word) => [word, { about: 'time', words: nameTime(word) }] as const),
  ...Object.entries(weathers).flatMap(([words, line]) =>
    line.split(' ').map((word) => [word, { about: 'weather', words }] as const),
  ),
]);

function nameTime(word: string): string {
  return word.startsWith('day') ? 'daylight' : `${word} light`;
}

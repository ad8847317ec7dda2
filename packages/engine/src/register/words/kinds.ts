import { listWords } from './list-words.ts';

/** Words for one thing, so close that a person changes between them without meaning another. */
const sameKinds: readonly ReadonlySet<string>[] = [
  'house cottage cabin hut home',
  'boat ship sailboat',
  'car automobile auto',
  'plane airplane aeroplane aircraft jet',
  'bird birdie seagull',
  'man guy',
  'woman lady',
  'child kid',
  'dog puppy',
  'cat kitten',
  'ball football basketball',
  'sofa couch',
  'tv television',
  'bike bicycle',
  'sea ocean',
  'lamp light',
  'sailor seaman',
  'mushroom toadstool',
  'fridge refrigerator',
  'armour armor',
].map((line) => listWords(line));

/** Wider words, and what falls under them. */
const widerKinds: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['animal', listWords('cat dog horse cow sheep bird fox lion tiger bear rabbit kitten puppy deer elephant')],
  ['tree', listWords('oak pine palm birch willow fir')],
  ['vehicle', listWords('car bus truck van bike bicycle boat ship plane train')],
  ['building', listWords('house cottage cabin hut castle tower church skyscraper lighthouse barn')],
  ['person', listWords('man woman boy girl child kid lady guy')],
]);

/** Men, by the pronoun. */
export const maleKinds = listWords(
  'man boy guy king father dad uncle prince knight gentleman grandfather husband son',
);

/** Women, by the pronoun. */
export const femaleKinds = listWords(
  'woman girl lady queen mother mum mom aunt princess grandmother wife daughter bride actress',
);

/** People of either. */
export const peopleKinds = listWords(
  'person child kid baby chef doctor nurse teacher sailor dancer singer pirate wizard artist model player astronaut farmer',
  'fisherman keeper driver worker student couple someone rider warrior face',
);

/** Surroundings: known, kept, but seldom what "it" means. */
export const settingKinds = listWords(
  'sea ocean beach sky meadow desert mountain hill city town street road room kitchen bedroom bathroom garden forest wood',
  'field lake river background foreground ground grass floor wall water horizon island harbour harbor park landscape',
  'countryside coast shore dune valley snow village office studio',
);

/** Surroundings so large that a whole picture can be put there. */
export const worldKinds = listWords(
  'sea ocean beach seaside coast shore desert dune sahara meadow field countryside grassland mountain alp city town street',
  'skyscraper skyline village forest wood jungle park garden snow space moon island',
);

/** Nouns for the picture itself. */
export const pictureNouns = listWords(
  'picture image photo photograph scene painting drawing illustration portrait shot sketch render rendering version',
  'close-up closeup interior exterior',
);

/** Nouns for what a thing is like, or for nothing that can be seen by itself. */
export const attributeNouns = listWords(
  'colour color size shape position style look pose material texture shade number angle lighting brightness contrast',
  'weather time mood atmosphere way side left right middle centre center top bottom corner front back edge half end wind',
  'change changes edit edits step steps turn turns thing things stuff kind type instead place direction distance rest',
  'word words picture version original season hour saturation tone exposure quality look expression beginning start',
);

/** Nouns that count or gather others: "a pair of shoes" is about shoes. */
export const measureNouns = listWords(
  'pair bunch group row lot piece flock herd couple set pile stack number',
);

/** Whether two nouns can mean one thing: the same, close, or one wider than the other. */
export function isSimilarKind(asked: string, known: string): boolean {
  return (
    asked === known ||
    sameKinds.some((group) => group.has(asked) && group.has(known)) ||
    (widerKinds.get(asked)?.has(known) ?? false) ||
    (widerKinds.get(known)?.has(asked) ?? false)
  );
}

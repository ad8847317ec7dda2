/** What a verb does to what it names. */
export type EditVerb = 'add' | 'remove' | 'replace' | 'keep' | 'move' | 'give' | 'change';

const verbsByEffect: Readonly<Record<EditVerb, string>> = {
  add: 'add draw insert include create show generate imagine want need like have put place set see prefer',
  remove: 'remove delete erase drop hide eliminate discard lose cut clear wipe throw',
  replace: 'replace swap exchange substitute switch',
  keep: 'keep leave preserve retain protect lock touch',
  move: 'move shift drag push pull relocate bring',
  give: 'give',
  change:
    'make turn change transform convert paint colour color recolour recolor repaint dye tint render let enlarge shrink grow scale increase reduce rotate flip tilt open close light brighten darken raise lower get use fix straighten stretch alter edit modify adjust try',
};

/** Verbs of editing, by the word. */
export const editVerbs: ReadonlyMap<string, EditVerb> = new Map(
  (Object.entries(verbsByEffect) as [EditVerb, string][]).flatMap(([effect, words]) =>
    words.split(' ').map((word) => [word, effect] as const),
  ),
);

/** Verbs that are as often nouns or adjectives: only before a determiner, a pronoun or a name are they verbs. */
export const doubtfulVerbs: ReadonlySet<string> = new Set(
  'clear light cut drop show set place open close paint scale lock hide color colour'.split(' '),
);

/** Verbs that say how big. */
export const sizeVerbs: ReadonlyMap<string, number> = new Map([
  ['enlarge', 1],
  ['grow', 1],
  ['shrink', -1],
]);

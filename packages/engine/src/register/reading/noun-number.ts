const irregular: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['mice', 'mouse'],
  ['geese', 'goose'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['leaves', 'leaf'],
  ['knives', 'knife'],
  ['wolves', 'wolf'],
  ['shelves', 'shelf'],
]);
const plurals: ReadonlyMap<string, string> = new Map([...irregular].map(([many, one]) => [one, many]));
const alwaysSingular = /(?:ss|us|is|as)$|^(?:lens|series|species)$/;

/** The singular of a noun. A noun that is none in the plural comes back as it is. */
export function singularOf(noun: string): string {
  const known = irregular.get(noun);
  if (known !== undefined) return known;
  if (!noun.endsWith('s') || noun.length < 4 || alwaysSingular.test(noun)) return noun;
  if (noun.endsWith('ies') && noun.length > 4) return `${noun.slice(0, -3)}y`;
  return /(?:sh|ch|x|ss|zz)es$/.test(noun) ? noun.slice(0, -2) : noun.slice(0, -1);
}

/** The plural of a noun in the singular. */
export function pluralOf(noun: string): string {
  const known = plurals.get(noun);
  if (known !== undefined) return known;
  if (singularOf(noun) !== noun) return noun;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

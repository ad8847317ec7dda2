import type { ObjectLooks, ObjectModifier, ObjectRegister, RegisteredObject } from './object-register.ts';
import { pluralOf } from './reading/noun-number.ts';

/** `small red boat on the left`: everything that is known of how a thing looks, without an article. */
export function describeLooks(looks: ObjectLooks): string {
  return joinLooks(looks, looks.modifiers, looks.place);
}

/** `a small red boat on the left`, `two birds`: the same for something that is to be drawn. */
export function describeNew(looks: ObjectLooks): string {
  const words = describeLooks(looks);
  if (looks.isPlural) return looks.count === undefined ? `some ${words}` : words;
  return `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;
}

/** The shortest words that mean this thing and no other one that is there: `the boat`, `the red boat`, `the second boat`. */
export function labelObject(register: ObjectRegister, object: RegisteredObject): string {
  const same = register.objects.filter(
    (other) => other.isPresent && other.looks.kind === object.looks.kind && other.id !== object.id,
  );
  const { looks } = object;
  if (same.length === 0) return `the ${joinLooks(looks, [])}`;
  const telling = [...looks.modifiers].sort((a, b) => order(a) - order(b));
  for (const modifier of telling) {
    if (same.every((other) => !has(other.looks, modifier))) return `the ${joinLooks(looks, [modifier])}`;
  }
  if (looks.place !== undefined && same.every((other) => other.looks.place !== looks.place)) {
    return `the ${joinLooks(looks, [], looks.place)}`;
  }
  if (looks.isPlural) return `the ${looks.noun}`;
  const rank = register.objects
    .filter(({ isPresent, looks: { kind } }) => isPresent && kind === looks.kind)
    .indexOf(object);
  return `the ${['first', 'second', 'third', 'fourth', 'fifth'][rank] ?? 'last'} ${looks.noun}`;
}

/** `the boats` for several of one kind, else `the house and the boat`. */
export function labelObjects(register: ObjectRegister, objects: readonly RegisteredObject[]): string {
  const [first] = objects;
  if (!first) return '';
  if (objects.length === 1) return labelObject(register, first);
  if (objects.every(({ looks }) => looks.kind === first.looks.kind))
    return `the ${pluralOf(first.looks.kind)}`;
  const labels = objects.map((object) => labelObject(register, object));
  return `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`;
}

function joinLooks(looks: ObjectLooks, modifiers: readonly ObjectModifier[], place?: string): string {
  const count = looks.count !== undefined && modifiers === looks.modifiers ? [String(looks.count)] : [];
  return [
    ...count,
    ...modifiers.map(({ words }) => words),
    looks.noun,
    ...(place === undefined ? [] : [place]),
  ].join(' ');
}

function order({ about }: ObjectModifier): number {
  return ['colour', 'size', 'other'].indexOf(about);
}

function has(looks: ObjectLooks, modifier: ObjectModifier): boolean {
  return looks.modifiers.some(({ words }) => words === modifier.words);
}

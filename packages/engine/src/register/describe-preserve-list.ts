import { describeLooks } from './describe-object.ts';
import type { InstructionResolution } from './instruction-resolution.ts';
import type { ObjectRegister, PictureCondition } from './object-register.ts';

const maxPhrases = 12;
const maxLength = 80;
const conditionOrder: readonly PictureCondition[] = ['time', 'weather', 'style'];

/**
 * What must stay as it is, as short phrases: what was asked to stay first, then all that is there and that the
 * instruction does not touch, then light, weather and style. At most 12 phrases of 80 characters.
 *
 * @example
 * const register = buildRegister([{ turnId: '1', instruction: 'a red house by the sea' }]);
 * describePreserveList(register, resolveInstruction('paint the house blue', register)); // ['the sea']
 */
export function describePreserveList(register: ObjectRegister, resolution: InstructionResolution): string[] {
  const touched = new Set([
    ...resolution.targets,
    ...resolution.unresolved.flatMap(({ alternatives }) => alternatives),
  ]);
  for (const id of resolution.keep) touched.delete(id);
  const kept = register.objects.filter(({ id, isPresent }) => isPresent && !touched.has(id));
  const isAsked = new Set(resolution.keep);
  const first = kept.filter(({ id, mustNotChange }) => mustNotChange || isAsked.has(id));
  const ordered = [...first, ...kept.filter((object) => !first.includes(object))];
  const phrases = ordered.map(({ looks }) => `the ${describeLooks(looks)}`);
  const conditions = conditionOrder
    .filter((about) => !resolution.conditions.includes(about))
    .flatMap((about) => register.conditions[about] ?? [])
    .map((words) => `the ${words}`);
  const room = maxPhrases - Math.min(conditions.length, maxPhrases);
  return [...new Set([...phrases.slice(0, room), ...conditions])].map(shorten);
}

function shorten(phrase: string): string {
  return phrase.length > maxLength ? `${phrase.slice(0, maxLength - 1)}…` : phrase;
}

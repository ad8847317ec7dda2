import { labelObjects } from '../describe-object.ts';
import type { RegisteredObject } from '../object-register.ts';
import type { Pronoun, TextSpan } from '../reading/clause.ts';
import type { Finding } from './finding.ts';
import { isMentionedHere, type Interpretation } from './interpretation.ts';

/**
 * Notes what words that point back mean, and puts a plain name in their place. A thing that the same instruction names
 * already keeps its pronoun: the sentence explains itself.
 *
 * @returns Ids of what is meant; none where it is not clear.
 */
export function pointBack(
  state: Interpretation,
  span: TextSpan,
  options: { finding: Finding; form?: Pronoun | undefined; keepsWords?: boolean | undefined },
): string[] {
  const { finding, form } = options;
  const { start, end } = span;
  const words = state.instruction.slice(start, end);
  if ('alternatives' in finding) {
    state.unresolved.push({ words, start, end, alternatives: finding.alternatives.map(({ id }) => id) });
    return [];
  }
  const objectIds = finding.objects.map(({ id }) => id);
  const label = labelObjects(state.register, finding.objects);
  state.references.push({ words, start, end, objectIds, label, confidence: finding.confidence });
  const explainsItself = objectIds.every((id) => isMentionedHere(state, id));
  if (!explainsItself && !options.keepsWords)
    replaceWords(state, span, form ? inflect(label, form, finding.objects) : label);
  return objectIds;
}

/** Replaces words of the instruction, with a capital where they had one. */
export function replaceWords(state: Interpretation, span: TextSpan, text: string): void {
  const first = state.instruction.charAt(span.start);
  const isCapital = first !== first.toLowerCase();
  state.edits.push({
    start: span.start,
    end: span.end,
    text: isCapital ? text.charAt(0).toUpperCase() + text.slice(1) : text,
  });
}

/** Gives a name the form of the pronoun that it replaces: `the boat's`, `the boat is`, `both boats`. */
function inflect(label: string, form: Pronoun, objects: readonly RegisteredObject[]): string {
  if (form.isPossessive) {
    const isPlural = objects.length > 1 || objects.some(({ looks }) => looks.isPlural);
    return isPlural && label.endsWith('s') ? `${label}'` : `${label}'s`;
  }
  if (form.word === 'both')
    return label.includes(' and ') ? `both ${label}` : label.replace(/^the /, 'both ');
  return (form.prefix ?? '') + label + (form.suffix ?? '');
}

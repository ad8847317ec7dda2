import type { AdapterRequest, ReferenceRole } from '@pentimento/engine';

const purposes: Record<Exclude<ReferenceRole, 'content'>, string> = {
  style: 'take only the style from it',
  palette: 'take only the colours from it',
  character: 'the same character, with the same face and clothes',
};

/**
 * The prompt for a model that takes words alone: the instruction as it was written, then what must stay, then what the
 * reference pictures are for. Without those it is the instruction itself.
 */
export function composePrompt({
  instruction,
  preserveList,
  references,
  base,
}: Pick<AdapterRequest, 'instruction' | 'preserveList' | 'references' | 'base'>): string {
  const first = base === undefined ? 1 : 2;
  const roles = references.flatMap(({ role }, index) =>
    role === 'content' ? [] : [`Image ${first + index}: ${purposes[role]}.`],
  );
  const keep = preserveList.length > 0 ? [`Keep exactly as it is: ${preserveList.join('; ')}.`] : [];
  const more = [...keep, ...roles];
  return more.length > 0 ? `${instruction}\n\n${more.join('\n')}` : instruction;
}

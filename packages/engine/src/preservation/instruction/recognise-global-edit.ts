import { globalEditPhrases, localEditPhrases } from './global-edit-phrases.ts';
import type { GlobalEditKind } from './global-edit-kind.ts';

/**
 * Whether an instruction asks for a change of the whole picture, and of what.
 *
 * @returns Undefined where it names a thing or a place, or is not understood.
 *
 * @example
 * recogniseGlobalEdit('make it night'); // 'time'
 * recogniseGlobalEdit('paint the boat red'); // undefined
 */
export function recogniseGlobalEdit(instruction: string): GlobalEditKind | undefined {
  const text = instruction
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.!]+$/, '')
    .trim();
  if (localEditPhrases.some((pattern) => pattern.test(text))) return undefined;
  return globalEditPhrases.find(({ pattern }) => pattern.test(text))?.kind;
}

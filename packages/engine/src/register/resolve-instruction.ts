import { labelObjects } from './describe-object.ts';
import type { InstructionResolution, UnresolvedReference } from './instruction-resolution.ts';
import type { Interpretation } from './interpretation/interpretation.ts';
import { interpretInstruction } from './interpretation/interpret-instruction.ts';
import type { ObjectRegister } from './object-register.ts';

/**
 * Finds out what an instruction means after what was said before: words that point back get the name of what they mean.
 * Pure, and never throws. What is not clear is left as it was typed, and said in `notes`.
 *
 * @example
 * const register = buildRegister([{ turnId: '1', instruction: 'a red house by the sea' }]);
 * resolveInstruction('make it blue', register).text; // 'make the house blue'
 */
export function resolveInstruction(instruction: string, register: ObjectRegister): InstructionResolution {
  const state = interpretInstruction({ instruction, register, turnId: '' });
  const known = new Set(register.objects.map(({ id }) => id));
  return {
    text: applyEdits(state),
    references: state.references,
    unresolved: state.unresolved,
    targets: [...state.targets].filter((id) => known.has(id)),
    keep: [...state.keep].filter((id) => known.has(id)),
    conditions: [...state.conditions],
    keepsRest: state.keepsRest,
    isUndo: state.isUndo,
    notes: state.unresolved.map((reference) => explain(reference, register)),
    ...(state.earlierTurn !== undefined && { earlierTurn: state.earlierTurn }),
    ...(state.globalEdit && { globalEdit: state.globalEdit }),
  };
}

function applyEdits({ instruction, edits }: Interpretation): string {
  let text = '';
  let done = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start < done) continue;
    text += instruction.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return text + instruction.slice(done);
}

function explain({ words, alternatives }: UnresolvedReference, register: ObjectRegister): string {
  const objects = register.objects.filter(({ id }) => alternatives.includes(id));
  const said = words.length > 40 ? `${words.slice(0, 39)}…` : words;
  if (objects.length < 2) return `Nothing that was named so far fits “${said}”. It was sent as you wrote it.`;
  const labels = objects.slice(0, 4).map((object) => labelObjects(register, [object]));
  return `“${said}” may mean ${labels.slice(0, -1).join(', ')} or ${labels.at(-1)}. It was sent as you wrote it; name the one you mean.`;
}

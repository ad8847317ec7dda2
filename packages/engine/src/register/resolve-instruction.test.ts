import { describe, expect, it } from 'vitest';
import type { Dialogue } from './__fixtures__/dialogue.ts';
import { dialogues } from './__fixtures__/dialogues.ts';
import { heldBackDialogues } from './__fixtures__/held-back-dialogues.ts';
import { secondHeldBackDialogues } from './__fixtures__/second-held-back-dialogues.ts';
import { buildRegister } from './build-register.ts';
import { describePreserveList } from './describe-preserve-list.ts';
import { resolveInstruction } from './resolve-instruction.ts';

describe('resolveInstruction', () => {
  it.each([...dialogues, ...heldBackDialogues, ...secondHeldBackDialogues].map(nameDialogue))(
    '%s',
    (_, dialogue) => {
      expect(answer(dialogue)).toEqual(expectedAnswer(dialogue));
    },
  );

  it('says how sure it is', () => {
    const confidence = (...said: string[]) => {
      const turns = said.slice(0, -1).map((instruction, index) => ({ turnId: `t${index}`, instruction }));
      return resolveInstruction(said.at(-1) ?? '', buildRegister(turns)).references[0]?.confidence;
    };
    expect(confidence('a boat', 'make it red')).toBe('certain');
    expect(confidence('a boat', 'add a tree', 'make it red')).toBe('likely');
  });

  it('tells between what it could not decide', () => {
    const register = buildRegister([{ turnId: 't1', instruction: 'a red house and a boat' }]);
    const { notes, unresolved } = resolveInstruction('make it green', register);
    expect(unresolved[0]?.alternatives).toEqual(['house-1', 'boat-1']);
    expect(notes).toEqual([
      '“it” may mean the house or the boat. It was sent as you wrote it; name the one you mean.',
    ]);
    expect(resolveInstruction('make it green', buildRegister([])).notes).toEqual([
      'Nothing that was named so far fits “it”. It was sent as you wrote it.',
    ]);
  });

  it('gives the ranges of the words that point back', () => {
    const register = buildRegister([{ turnId: 't1', instruction: 'a boat' }]);
    expect(resolveInstruction('please make it red', register).references).toEqual([
      { words: 'it', start: 12, end: 14, objectIds: ['boat-1'], label: 'the boat', confidence: 'certain' },
    ]);
  });
});

function nameDialogue(dialogue: Dialogue): readonly [string, Dialogue] {
  const said = dialogue.says.map((turn) => (typeof turn === 'string' ? turn : turn.instruction));
  return [[...said, dialogue.asks].join(' / '), dialogue] as const;
}

function answer({ says, asks, preserves }: Dialogue): object {
  const turns = says.map((turn, index) => ({
    turnId: `t${index + 1}`,
    ...(typeof turn === 'string' ? { instruction: turn } : turn),
  }));
  const register = buildRegister(turns);
  const resolution = resolveInstruction(asks, register);
  return {
    text: resolution.text,
    targets: resolution.targets,
    earlierTurn: resolution.earlierTurn,
    keep: resolution.keep,
    keepsRest: resolution.keepsRest,
    isUndo: resolution.isUndo,
    unclear: resolution.unresolved.map(({ words }) => words),
    ...(preserves && { preserves: describePreserveList(register, resolution) }),
  };
}

function expectedAnswer(dialogue: Dialogue): object {
  const { preserves } = dialogue;
  return {
    text: dialogue.becomes ?? dialogue.asks,
    targets: dialogue.targets ?? [],
    earlierTurn: dialogue.earlier,
    keep: dialogue.keep ?? [],
    keepsRest: dialogue.keepsRest ?? false,
    isUndo: dialogue.undo ?? false,
    unclear: dialogue.unclear ?? [],
    ...(preserves && { preserves }),
  };
}

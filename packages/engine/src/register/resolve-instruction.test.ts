import { describe, expect, it } from 'vitest';
import type { Dialogue } from './__fixtures__/dialogue.ts';
import { dialogues } from './__fixtures__/dialogues.ts';
import { heldBackDialogues } from './__fixtures__/held-back-dialogues.ts';
import { buildRegister } from './build-register.ts';
import { describePreserveList } from './describe-preserve-list.ts';
import { resolveInstruction } from './resolve-instruction.ts';

describe('resolveInstruction', () => {
  it.each(dialogues.map(nameDialogue))('%s', (_, dialogue) => {
    expect(answer(dialogue)).toEqual(expectedAnswer(dialogue));
  });

  it.each(heldBackDialogues.map(nameDialogue))('held back: %s', (_, dialogue) => {
    expect(answer(dialogue)).toEqual(expectedAnswer(dialogue));
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

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyRegister } from './empty-register.ts';
import type { ObjectRegister } from './object-register.ts';
import { registerTurn } from './register-turn.ts';
import { resolveInstruction } from './resolve-instruction.ts';

/**
 * The embedded model's evaluation: 240 conversations with what each edit changes, written for another purpose and by
 * other means. The register sees the words alone; the scene that they describe says what was meant.
 */
interface EvaluationDialogue {
  prompt: string;
  expected: { things: { kind: string }[] };
  edits: { instruction: string; operation: string; expected: { things: { kind: string }[] } }[];
}

const nouns: Readonly<Record<string, string>> = {
  house: 'house home cottage cabin hut',
  tree: 'tree oak',
  car: 'car automobile auto',
  boat: 'boat sailboat ship',
  mushroom: 'mushroom toadstool',
  ball: 'ball football',
  balloon: 'balloon',
  kite: 'kite',
  plane: 'plane airplane aeroplane aircraft jet',
  bird: 'bird birdie seagull',
};
const dialogues = ['conversations', 'dialogues'].flatMap(readEvaluation);

describe('the register, on the evaluation of the embedded model', () => {
  it('finds the thing that an edit is about in at least 95 of 100 edits', () => {
    const edits = listEdits((operation) => /^(?:recolour|move|resize|remove|replace)$/.test(operation));
    const right = edits.filter(
      ({ targets, kind }) => targets.length === 1 && namesKind(targets[0] ?? '', kind),
    );
    expect(edits.length).toBeGreaterThan(200);
    expect(right.length / edits.length).toBeGreaterThan(0.95);
  });

  it('takes a change of light, weather or setting for a change of no thing', () => {
    const edits = listEdits((operation) => /^(?:light|weather|setting)$/.test(operation));
    expect(edits.length).toBeGreaterThan(100);
    expect(edits.filter(({ targets }) => targets.length > 0)).toEqual([]);
  });

  it('takes something new for something new', () => {
    const edits = listEdits((operation) => operation === 'add');
    expect(edits.length).toBeGreaterThan(40);
    expect(edits.filter(({ targets }) => targets.length > 0)).toEqual([]);
  });
});

/** Edits with the kinds of what they were taken to change (surroundings left out), and of what they do change. */
function listEdits(
  isWanted: (operation: string) => boolean,
): { instruction: string; targets: string[]; kind: string }[] {
  return dialogues.flatMap(({ prompt, expected: start, edits }) => {
    let register: ObjectRegister = registerTurn(emptyRegister, { turnId: 't0', instruction: prompt });
    let { things } = start;
    return edits.flatMap(({ instruction, operation, expected }, index) => {
      const targets = kindsOf(register, resolveInstruction(instruction, register).targets);
      const changed = things.filter((thing) => !expected.things.some((other) => isSame(thing, other)));
      things = expected.things;
      register = registerTurn(register, { turnId: `t${index + 1}`, instruction });
      const isOfOne =
        operation === 'add' || changed.length === 1 || /^(?:light|weather|setting)$/.test(operation);
      return isWanted(operation) && isOfOne ? [{ instruction, targets, kind: changed[0]?.kind ?? '' }] : [];
    });
  });
}

function kindsOf(register: ObjectRegister, ids: readonly string[]): string[] {
  return register.objects
    .filter(({ id, prominence }) => ids.includes(id) && prominence < 3)
    .map(({ looks }) => looks.kind);
}

function namesKind(noun: string, kind: string): boolean {
  return (nouns[kind] ?? '').split(' ').includes(noun);
}

function isSame(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function readEvaluation(name: string): EvaluationDialogue[] {
  const path = new URL(`../../../../models/scenes/evaluation/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')) as EvaluationDialogue[];
}

import { assert, constantFrom, array, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRegister } from './build-register.ts';
import { describePreserveList } from './describe-preserve-list.ts';
import { registerTurn } from './register-turn.ts';
import { resolveInstruction } from './resolve-instruction.ts';

const words = constantFrom(
  ...'a the another two it that them both its one other red blue bigger small boat house birds sea of on left and but make remove add put back keep rest undo replace with turn into night rain from before without not back second last , . " \' of the one'.split(
    ' ',
  ),
);
const sentence = array(words, { maxLength: 14 }).map((list) => list.join(' '));
const anything = oneof(sentence, sentence, string({ unit: 'binary', maxLength: 60 }));
const path = array(anything, { maxLength: 6 });

const register = (instructions: readonly string[]) =>
  buildRegister(instructions.map((instruction, index) => ({ turnId: `t${index}`, instruction })));

describe('the register', () => {
  it('answers any words after any words, and always the same', () => {
    assert(
      property(path, anything, (instructions, instruction) => {
        const [once, again] = [register(instructions), register(instructions)];
        expect(once).toEqual(again);
        expect(resolveInstruction(instruction, once)).toEqual(resolveInstruction(instruction, again));
      }),
      { numRuns: 500 },
    );
  });

  it('names only things that it knows, at places where the words stand', () => {
    assert(
      property(path, anything, (instructions, instruction) => {
        const known = register(instructions);
        const ids = known.objects.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const resolution = resolveInstruction(instruction, known);
        expect(ids).toEqual(expect.arrayContaining([...resolution.targets, ...resolution.keep]));
        for (const { words: said, start, end } of [...resolution.references, ...resolution.unresolved]) {
          expect(instruction.slice(start, end)).toBe(said);
        }
        if (resolution.earlierTurn !== undefined) {
          expect(instructions.map((_, index) => `t${index}`)).toContain(resolution.earlierTurn);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('hands on words that do not point back byte for byte', () => {
    const plain = constantFrom(
      ...'a red blue boat house tree small with and near add draw please . ! ü 船'.split(' '),
    );
    assert(
      property(path, array(plain, { maxLength: 12 }), (instructions, list) => {
        const instruction = list.join(' ');
        expect(resolveInstruction(instruction, register(instructions)).text).toBe(instruction);
      }),
      { numRuns: 300 },
    );
  });

  it('says something whenever words that point back were not settled', () => {
    assert(
      property(path, sentence, (instructions, instruction) => {
        const { unresolved, notes } = resolveInstruction(instruction, register(instructions));
        expect(notes).toHaveLength(unresolved.length);
      }),
    );
  });

  it('never writes into the register that it is given', () => {
    assert(
      property(path, anything, (instructions, instruction) => {
        const before = register(instructions);
        const copy = structuredClone(before);
        registerTurn(before, { turnId: 'new', instruction });
        describePreserveList(before, resolveInstruction(instruction, before));
        expect(before).toEqual(copy);
      }),
    );
  });

  it.each([
    ['pronouns', 'make it and '],
    ['opening marks', '“'],
    ['one word', 'x'],
    ['stops', '! '],
    ['keeps', 'keep everything '],
    ['adjectives', 'red '],
    ['owners', 'the roof of '],
    ['quotes', "'a "],
    ['groups', 'make them and '],
  ])('reads 200,000 characters of %s in no more work than their beginning', (_, part) => {
    const known = register(['a house and a boat', 'make the boat red']);
    const huge = part.repeat(Math.ceil(200_000 / part.length));
    const { text, references, unresolved } = resolveInstruction(huge, known);
    expect(text.length).toBeGreaterThanOrEqual(huge.length);
    // By construction: nothing behind the first 2,000 words is looked at.
    expect(references.length + unresolved.length).toBeLessThanOrEqual(2000);
    const last = [...references, ...unresolved].at(-1);
    expect(last?.end ?? 0).toBeLessThanOrEqual(2000 * (part.length + 1));
  });
});

import { describe, expect, it } from 'vitest';
import { buildRegister } from './build-register.ts';
import { describePreserveList } from './describe-preserve-list.ts';
import type { ObjectRegister } from './object-register.ts';
import { resolveInstruction } from './resolve-instruction.ts';

describe('describePreserveList', () => {
  it('names what was asked to stay first', () => {
    const register = tell('a tree, a boat and a red house in the middle', "don't touch the house");
    expect(preserve(register, 'add a bird')).toEqual(['the red house in the middle', 'the tree', 'the boat']);
  });

  it('leaves out what the instruction touches, and what it may touch', () => {
    const register = tell('a tree, a boat and a house');
    expect(preserve(register, 'make the boat red')).toEqual(['the tree', 'the house']);
    expect(preserve(register, 'make it red')).toEqual([]);
  });

  it('leaves out what is gone', () => {
    expect(preserve(tell('a tree and a boat', 'remove the boat'), 'add a bird')).toEqual(['the tree']);
  });

  it('ends with light, weather and style, without the one that is to change', () => {
    const register = tell('a boat at night in the rain', 'turn this into a watercolour');
    const all = ['the boat', 'the night light', 'the rain', 'the watercolour style'];
    expect(preserve(register, 'add a bird')).toEqual(all);
    expect(preserve(register, 'make it sunset')).toEqual(all.filter((phrase) => !phrase.includes('night')));
    expect(preserve(register, 'make it snow')).toEqual(all.filter((phrase) => !phrase.includes('rain')));
  });

  it('stays short', () => {
    const things = Array.from({ length: 40 }, (_, index) => `a thing${index}q`).join(', ');
    const phrases = preserve(
      tell(`${things} at night`, `add a ${'very-long-word '.repeat(30)}boat`),
      'add a bird',
    );
    expect(phrases).toHaveLength(12);
    expect(phrases.at(-1)).toBe('the night light');
    expect(Math.max(...phrases.map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  it('is empty before anything was named', () => {
    expect(preserve(tell(), 'a red house')).toEqual([]);
  });
});

function tell(...instructions: string[]): ObjectRegister {
  return buildRegister(instructions.map((instruction, index) => ({ turnId: `t${index + 1}`, instruction })));
}

function preserve(register: ObjectRegister, instruction: string): string[] {
  return describePreserveList(register, resolveInstruction(instruction, register));
}

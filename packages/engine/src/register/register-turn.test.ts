import { describe, expect, it } from 'vitest';
import { buildRegister } from './build-register.ts';
import { builtInResolver } from './built-in-resolver.ts';
import { describeLooks } from './describe-object.ts';
import { emptyRegister } from './empty-register.ts';
import type { ObjectRegister } from './object-register.ts';
import { registerTurn } from './register-turn.ts';

const box = { left: 0.1, top: 0.5, right: 0.3, bottom: 0.8 };

describe('registerTurn', () => {
  it('knows what was named, how it looks, who named it and who changed it last', () => {
    const register = tell('a small red house by the sea', 'add two birds', 'make the house dark blue');
    expect(summarise(register)).toEqual(['small dark blue house', 'sea', '2 birds']);
    expect(register.objects.map(({ id }) => id)).toEqual(['house-1', 'sea-1', 'bird-1']);
    expect(register.objects[0]).toMatchObject({
      introducedBy: 't1',
      changedBy: 't3',
      earlier: { turnId: 't2' },
    });
    expect(register.objects[0]?.earlier?.looks.modifiers.map(({ words }) => words)).toEqual(['small', 'red']);
    expect(register.objects[1]).toMatchObject({ introducedBy: 't1', changedBy: 't1' });
  });

  it('moves, resizes and replaces a thing without making another one', () => {
    const register = tell(
      'a small boat on the left',
      'make the boat bigger',
      'move the boat to the right',
      'replace the boat with a red ship',
    );
    expect(summarise(register)).toEqual(['red ship on the right']);
    expect(register.objects[0]?.earlier).toMatchObject({ turnId: 't3', looks: { kind: 'boat', scale: 0 } });
  });

  it('takes away and brings back', () => {
    const gone = tell('a meadow', 'add a white boat', 'remove the boat');
    expect(gone.objects.find(({ id }) => id === 'boat-1')?.isPresent).toBe(false);
    const back = registerTurn(gone, { turnId: 't4', instruction: 'bring the boat back' });
    expect(back.objects.find(({ id }) => id === 'boat-1')).toMatchObject({
      isPresent: true,
      changedBy: 't4',
    });
    expect(back.objects).toHaveLength(gone.objects.length);
  });

  it('remembers what must not change until it is asked to change', () => {
    const locked = tell('a house and a boat', "don't touch the house");
    expect(locked.objects.map(({ mustNotChange }) => mustNotChange)).toEqual([true, false]);
    const freed = registerTurn(locked, { turnId: 't3', instruction: 'paint the house red' });
    expect(freed.objects.map(({ mustNotChange }) => mustNotChange)).toEqual([false, false]);
  });

  it('takes the region of a turn that is about one thing', () => {
    const one = buildRegister([
      { turnId: 't1', instruction: 'a house' },
      { turnId: 't2', instruction: 'add a boat', region: box },
    ]);
    expect(one.objects.map(({ region }) => region)).toEqual([undefined, box]);
    const two = buildRegister([{ turnId: 't1', instruction: 'a house and a boat', region: box }]);
    expect(two.objects.map(({ region }) => region)).toEqual([undefined, undefined]);
  });

  it('believes a turn that changed nothing that it changed nothing', () => {
    const before = tell('a boat');
    const after = registerTurn(before, { turnId: 't2', instruction: 'make it red', decision: 'none' });
    expect(after.objects).toBe(before.objects);
    expect(after.recentTurns).toEqual(['t1', 't2']);
  });

  it('starts afresh where the picture does', () => {
    const before = tell('a boat at night', "don't touch the boat");
    const after = registerTurn(before, { turnId: 't3', instruction: 'a castle', startsAfresh: true });
    expect(after.objects.filter(({ isPresent }) => isPresent).map(({ id }) => id)).toEqual(['castle-1']);
    expect(after.conditions).toEqual({});
  });

  it('keeps light, weather and style apart from things', () => {
    expect(tell('a boat at night in the rain', 'turn this into a watercolour').conditions).toEqual({
      time: 'night light',
      weather: 'rain',
      style: 'watercolour style',
    });
    expect(tell('a boat in the rain', 'stop the rain').conditions).toEqual({});
  });

  it('leaves the registers of other branches alone', () => {
    const parent = tell('a house and a boat');
    const copy = structuredClone(parent);
    const left = registerTurn(parent, { turnId: 'a', instruction: 'remove the boat' });
    const right = registerTurn(parent, { turnId: 'b', instruction: 'make the boat red' });
    expect(parent).toEqual(copy);
    expect(summarise(left)).toEqual(['house']);
    expect(summarise(right)).toEqual(['house', 'red boat']);
  });

  it('is what a resolver gets, the one built in or another', async () => {
    const { signal } = new AbortController();
    const resolution = await builtInResolver.resolve('make it red', tell('a boat'), { signal });
    expect(resolution.text).toBe('make the boat red');
    const aborted = builtInResolver.resolve('make it red', tell('a boat'), { signal: AbortSignal.abort() });
    await expect(aborted).rejects.toThrow('abort');
  });

  it('is a fold: a path read at once and turn by turn comes to the same', () => {
    const turns = ['a house', 'add a boat', 'make it night', 'paint it red'].map((instruction, index) => ({
      turnId: `t${index}`,
      instruction,
    }));
    expect(turns.reduce(registerTurn, emptyRegister)).toEqual(buildRegister(turns));
  });

  it('stays small on a path of ten thousand turns, and keeps what must not change', () => {
    let register = tell('a red house', "don't touch the house");
    for (let index = 0; index < 10_000; index += 1) {
      register = registerTurn(register, {
        turnId: `n${index}`,
        instruction: `add a lamp${index}x on the left`,
      });
    }
    expect(register.objects).toHaveLength(512);
    expect(register.recentTurns).toHaveLength(100);
    expect(register.firstTurn).toBe('t1');
    expect(register.objects[0]?.id).toBe('house-1');
    expect(register.objects.at(-1)?.looks.kind).toBe('lamp9999x');
  });
});

function tell(...instructions: string[]): ObjectRegister {
  return buildRegister(instructions.map((instruction, index) => ({ turnId: `t${index + 1}`, instruction })));
}

function summarise(register: ObjectRegister): string[] {
  return register.objects.filter(({ isPresent }) => isPresent).map(({ looks }) => describeLooks(looks));
}

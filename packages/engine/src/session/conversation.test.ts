import { describe, expect, test } from 'vitest';
import type { ReferenceResolver } from '../register/reference-resolver.ts';
import { createScriptedAdapter, type ScriptedAdapterOptions } from '../testing/create-scripted-adapter.ts';
import { createStudio } from './create-studio.ts';
import { fastProcessor } from './__fixtures__/fast-processor.ts';

async function harbour(options: ScriptedAdapterOptions & { resolver?: ReferenceResolver } = {}) {
  const adapter = createScriptedAdapter(options);
  const { resolver } = options;
  const studio = createStudio({
    adapters: [adapter],
    processor: fastProcessor,
    ...(resolver && { resolver }),
  });
  const session = await studio.createSession();
  const say = async (instruction: string) => {
    const base = session.path().at(-1)?.images[0]?.id;
    const turn = await session.run({ instruction, ...(base !== undefined && { base }) }).result;
    return { turn, request: adapter.requests.at(-1)! };
  };
  return { session, say, studio };
}

describe('a conversation', () => {
  test('tells the model what words that point back mean, and what must stay', async () => {
    const { say } = await harbour();
    const first = await say('a red house by the sea');
    expect(first.request.preserveList).toEqual([]);
    expect(first.turn).not.toHaveProperty('sent');
    await say('a boat on the left');
    const { turn, request } = await say('make it blue');
    expect(request.instruction).toBe('make the boat blue');
    expect(request.preserveList.join(', ')).toContain('red house');
    expect(request.preserveList.join(', ')).not.toContain('boat');
    expect(turn.request.instruction).toBe('make it blue');
    expect(turn.sent).toEqual({ instruction: request.instruction, preserveList: request.preserveList });
  });

  test('knows on each branch only what was said there, also after a reload', async () => {
    const { session, say, studio } = await harbour();
    const house = await say('a red house');
    await say('add a boat');
    await session.fork(house.turn.id);
    expect((await say('make it blue')).request.instruction).toBe('make the house blue');
    await session.close();
    const reopened = await studio.openSession(session.id);
    const interpreted = await reopened.interpret('remove it');
    expect(interpreted.text).toBe('remove the house');
    expect(interpreted.references).toMatchObject([{ words: 'it', label: 'the house' }]);
  });

  test('says what is not clear, and sends it as it was typed', async () => {
    const { say } = await harbour();
    await say('a red house');
    const { turn, request } = await say('make the other one blue');
    expect(request.instruction).toBe('make the other one blue');
    expect(turn.warnings).toEqual([
      { kind: 'other', feature: 'reference', details: expect.stringContaining('other one') as string },
    ]);
  });

  test('shows the model an earlier picture that the words ask for, if it takes one more', async () => {
    const { session, say } = await harbour();
    await say('a harbour with a red boat');
    const empty = await say('remove the boat');
    const { turn, request } = await say('put the boat back');
    expect(request.instruction).toBe('add a red boat');
    expect(request.references).toHaveLength(1);
    expect(turn.sent?.reference).toBe(session.path()[0]?.images[0]?.id);
    expect(turn.request.references).toEqual([]);
    expect(empty.turn.sent?.reference).toBeUndefined();
    const without = await harbour({ capabilities: { maxReferences: 0 } });
    await without.say('a harbour with a red boat');
    await without.say('remove the boat');
    expect((await without.say('put the boat back')).request.references).toEqual([]);
  });

  test('takes the words of a resolver of one’s own, and the built-in one when that fails', async () => {
    let isBroken = false;
    const resolver: ReferenceResolver = {
      async resolve(instruction, register) {
        if (isBroken) throw new Error('No answer.');
        const { resolveInstruction } = await import('../register/resolve-instruction.ts');
        return { ...resolveInstruction(instruction, register), text: 'as the language model says' };
      },
    };
    const { say } = await harbour({ resolver });
    await say('a red house');
    expect((await say('make it blue')).request.instruction).toBe('as the language model says');
    isBroken = true;
    expect((await say('make it green')).request.instruction).toBe('make the house green');
  });
});

describe('before a request is sent', () => {
  test('says what the model cannot do of it, and whether it would run at all', async () => {
    const { session, say, studio } = await harbour({
      capabilities: { mask: 'none', seed: false, maxReferences: 0, size: { list: [[4, 4]] } },
    });
    const { turn } = await say('a red house');
    const base = turn.images[0]!.id;
    const mask = { width: 8, height: 8, data: new Uint8Array(64).fill(255) };
    const { warnings, refusal } = await session.check({ instruction: 'a boat', base, mask, seed: 3 });
    expect(warnings.map(({ feature }) => feature)).toEqual(['mask', 'seed', 'size']);
    expect(refusal).toBeUndefined();
    const references = [{ image: base, role: 'style' as const }];
    expect((await session.check({ instruction: 'a boat', base, references })).refusal?.code).toBe(
      'invalid-request',
    );
    expect((await session.check({ instruction: 'a boat', base, model: 'other:one' })).refusal?.code).toBe(
      'model-unavailable',
    );
    expect((await session.check({ instruction: ' ' })).refusal?.message).toContain('empty');
    expect(session.turns()).toHaveLength(1);
    await studio.dispose();
  });
});

import { createStudio, type Session } from '@pentimento/engine';
import { createScriptedAdapter, createTinyPng } from '@pentimento/engine/testing';
import { expect, test } from 'vitest';
import { createGate } from '../../__fixtures__/create-test-adapter.ts';
import { listThreadEntries } from './list-thread-entries.ts';

async function createSession(gate = createGate()): Promise<Session> {
  const adapter = createScriptedAdapter({
    script: async function* ({ instruction }) {
      yield { type: 'turn-start' };
      if (instruction === 'fail') throw new Error('As planned.');
      if (instruction === 'wait') await gate.isOpen;
      const bytes = createTinyPng({ width: 8, height: 8, color: [instruction.length, 0, 0] });
      yield { type: 'image', image: { bytes, mediaType: 'image/png', width: 8, height: 8 }, candidate: 0 };
      yield { type: 'turn-end' };
    },
  });
  return createStudio({ adapters: [adapter] }).createSession();
}

async function run(session: Session, instruction: string): Promise<void> {
  const head = session.state.head === null ? undefined : session.turn(session.state.head);
  const base = head?.images[0]?.id;
  await session.run({ instruction, ...(base ? { base } : {}) }).result.catch(() => undefined);
}

const lines = (session: Session): string[] =>
  listThreadEntries(session).map(
    ({ turn, running, isUndone }) =>
      `${turn?.request.instruction ?? running?.instruction ?? ''}${isUndone ? ' (undone)' : ''}`,
  );

test('keeps what an undo left behind, until another branch takes its place', async () => {
  const session = await createSession();
  for (const instruction of ['one', 'two', 'three']) await run(session, instruction);
  await session.undo();
  await session.undo();
  expect(lines(session)).toEqual(['one', 'two (undone)', 'three (undone)']);
  await run(session, 'another two');
  expect(lines(session)).toEqual(['one', 'another two']);
  const siblings = listThreadEntries(session).map((entry) => entry.siblings.length);
  expect(siblings).toEqual([1, 2]);
});

test('shows failed attempts where they were made', async () => {
  const session = await createSession();
  await run(session, 'one');
  await run(session, 'fail');
  await run(session, 'two');
  expect(lines(session)).toEqual(['one', 'fail', 'two']);
});

test('shows what runs at the end', async () => {
  const gate = createGate();
  const session = await createSession(gate);
  await run(session, 'one');
  const waiting = run(session, 'wait');
  expect(lines(session)).toEqual(['one', 'wait']);
  gate.open();
  await waiting;
  expect(lines(session)).toEqual(['one', 'wait']);
});

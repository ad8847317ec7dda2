import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sessionCommand } from './session-command.ts';
import { SessionWorld, type SessionCommand } from './session-world.ts';

/** Registers the property test. @param numRuns how many random lives of a session to try. */
export function testSessions(numRuns: number): void {
test(
  'a session stays what its model says, through branches, undo, deletion, files, reloads and crashes',
  { timeout: 0 },
  async () => {
    const commands = fc.array(sessionCommand, { maxLength: 60, size: 'max' });
    await fc.assert(fc.asyncProperty(commands, checkSession), { numRuns });
  },
);
}

async function checkSession(commands: SessionCommand[]): Promise<void> {
  const world = await SessionWorld.begin();
  for (const each of [...commands, { type: 'reload', which: 0 } as const]) {
    await world.apply(each);
    expect(await world.observed()).toEqual(world.expected());
  }
  expect(await world.end()).toEqual([]);
}

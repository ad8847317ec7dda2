import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SessionWorld, type SessionCommand } from './__fixtures__/session-world.ts';

const type = fc.constantFrom<SessionCommand['type'][]>(
  'generate',
  'edit',
  'edit',
  'edit',
  'undo',
  'redo',
  'select',
  'fork',
  'delete',
  'rename',
  'reload',
  'copy',
);
const crash = fc.record({
  failAt: fc.integer({ min: 1, max: 6 }),
  when: fc.constantFrom('before' as const, 'after' as const),
});
const command: fc.Arbitrary<SessionCommand> = fc.oneof(
  { weight: 7, arbitrary: fc.record({ type, which: fc.nat({ max: 30 }) }) },
  { weight: 1, arbitrary: fc.record({ type, which: fc.nat({ max: 30 }), crash }) },
);

const numRuns = process.env['PENTIMENTO_TESTS'] === 'release' ? 20_000 : 500;

test(
  'a session stays what its model says, through branches, undo, deletion, files, reloads and crashes',
  { timeout: 0 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 60, size: 'max' }), async (commands) => {
        const world = await SessionWorld.begin();
        for (const each of [...commands, { type: 'reload', which: 0 } as const]) {
          await world.apply(each);
          expect(await world.observed()).toEqual(world.expected());
        }
        expect(await world.end()).toEqual([]);
      }),
      { numRuns },
    );
  },
);

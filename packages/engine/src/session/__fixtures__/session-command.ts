import fc from 'fast-check';
import type { SessionCommand } from './session-world.ts';

const type = fc.constantFrom<SessionCommand['type'][]>(
  'generate',
  'edit',
  'edit',
  'edit',
  'adopt',
  'pin',
  'unpin',
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
/** Any step, at times with a store that dies under it. */
export const sessionCommand: fc.Arbitrary<SessionCommand> = fc.oneof(
  { weight: 7, arbitrary: fc.record({ type, which: fc.nat({ max: 30 }) }) },
  { weight: 1, arbitrary: fc.record({ type, which: fc.nat({ max: 30 }), crash }) },
);

import { it } from 'vitest';
import { checkHostileSessionFiles } from './__fixtures__/hostile-session-files.ts';

it(
  'turns 10,000 mutated session files into sessions or corrupt-session',
  { timeout: 3_600_000 },
  async () => {
    await checkHostileSessionFiles(10_000);
  },
);

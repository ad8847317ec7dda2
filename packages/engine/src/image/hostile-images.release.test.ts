import { it } from 'vitest';
import { checkHostileImages } from './__fixtures__/hostile-images.ts';

it(
  'turns 10,000 mutated pictures and bombs into pictures or engine errors',
  { timeout: 3_600_000 },
  async () => {
    await checkHostileImages(10_000);
  },
);

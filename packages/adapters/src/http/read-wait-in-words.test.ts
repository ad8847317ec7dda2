import { expect, test } from 'vitest';
import { readWaitInWords } from './read-wait-in-words.ts';

test.each([
  ['Rate limit reached. Please try again in 20s. Visit …', 20_000],
  ['Please try again in 1.202s.', 1202],
  ['Please try again in 6m0s.', 360_000],
  ['Please try again in 1h2m3s.', 3_723_000],
  ['Please try again in 120ms.', 120],
  ['Please try again in a while.', undefined],
  ['Limit 5, used 5.', undefined],
])('%j: %s ms', (message, expected) => expect(readWaitInWords(message)).toBe(expected));

import { afterEach, expect, it, vi } from 'vitest';
import { hashImage } from './hash-image.ts';

const bytes = new TextEncoder().encode('abc');
const expected = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('is the SHA-256 of the bytes', async () => {
  expect(await hashImage(bytes)).toBe(expected);
});

it('is the same where a page has no crypto.subtle', async () => {
  vi.stubGlobal('crypto', {});
  expect(await hashImage(bytes)).toBe(expected);
});

it('looks only at the view, not at the buffer behind it', async () => {
  const larger = new TextEncoder().encode('--abc--');
  expect(await hashImage(larger.subarray(2, 5))).toBe(expected);
});

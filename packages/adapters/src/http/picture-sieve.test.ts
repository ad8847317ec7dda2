import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PictureSieve } from './picture-sieve.ts';

/** Sends a text through a sieve in pieces of the given sizes, and parses what is left. */
function sift(
  text: string,
  sizes: readonly number[],
  fields = ['picture'],
): { value: unknown; left: string } {
  const sieve = new PictureSieve(fields);
  const bytes = new TextEncoder().encode(text);
  let left = '';
  for (let at = 0, step = 0; at < bytes.length; step += 1) {
    const size = sizes[step % sizes.length] ?? 1;
    left += sieve.push(bytes.subarray(at, at + size));
    at += size;
  }
  return { value: JSON.parse(left, sieve.revive), left };
}

const pieces = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });
const picture = fc.uint8Array({ minLength: 48, maxLength: 300 });
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

test('gives back what was written as base64, however it arrives, and leaves the rest alone', () => {
  const document = fc.record({
    picture,
    text: fc.string({ unit: 'binary' }),
    other: fc.jsonValue(),
  });
  fc.assert(
    fc.property(document, pieces, fc.integer({ min: 0, max: 2 }), (original, sizes, indent) => {
      const text = JSON.stringify({ ...original, picture: base64(original.picture) }, null, indent);
      const { value, left } = sift(text, sizes);
      const expected = JSON.parse(JSON.stringify({ text: original.text, other: original.other })) as object;
      expect(value).toEqual({ ...expected, picture: original.picture });
      expect(left).not.toContain(base64(original.picture));
    }),
  );
});

test('finds pictures in lists and deep inside, each in its place', () => {
  const bytes = [1, 2, 3].map((seed) => new Uint8Array(100).fill(seed));
  const [first, second, third] = bytes.map(base64);
  const text = JSON.stringify({
    data: [{ picture: first }, { picture: second }],
    deep: { a: { picture: third } },
  });
  expect(sift(text, [7]).value).toEqual({
    data: [{ picture: bytes[0] }, { picture: bytes[1] }],
    deep: { a: { picture: bytes[2] } },
  });
});

test.each([
  [
    'a data: address',
    `data:image/png;base64,${base64(new Uint8Array(90).fill(9))}`,
    new Uint8Array(90).fill(9),
  ],
  ['another address', `https://example.com/${'a'.repeat(90)}`, `https://example.com/${'a'.repeat(90)}`],
  ['a short text', 'AAAA', 'AAAA'],
  ['nothing', '', ''],
  ['no text at all', null, null],
])('takes %s for what it is', (_what, written, expected) => {
  for (const size of [1, 5, 1000])
    expect(sift(JSON.stringify({ picture: written, after: 1 }), [size]).value).toEqual({
      picture: expected,
      after: 1,
    });
});

test('does not take a text for a picture because it mentions the field', () => {
  const long = base64(new Uint8Array(90));
  const document = { text: `"picture": "${long}"`, list: ['picture', long], [`pic${'ture'}s`]: long };
  for (const size of [1, 3, 1000]) expect(sift(JSON.stringify(document), [size]).value).toEqual(document);
});

test('reads slashes that are written with a backslash', () => {
  const bytes = new Uint8Array(90).fill(255);
  const text = JSON.stringify({ picture: base64(bytes) }).replaceAll('/', '\\/');
  expect(sift(text, [1]).value).toEqual({ picture: bytes });
});

test('says so when a picture is no base64, or ends in the middle of a byte', () => {
  const sieve = new PictureSieve(['picture']);
  const broken = new TextEncoder().encode(`{"picture":"${'A'.repeat(70)}*${'A'.repeat(10)}"}`);
  expect(() => sieve.push(broken)).toThrow('not base64');
  const short = new TextEncoder().encode(`{"picture":"${'A'.repeat(69)}"}`);
  expect(() => new PictureSieve(['picture']).push(short)).toThrow('ends too early');
});

test('hands a picture out once', () => {
  const sieve = new PictureSieve(['picture']);
  const text = sieve.push(new TextEncoder().encode(`{"picture":"${base64(new Uint8Array(90))}"}`));
  expect(JSON.parse(text, sieve.revive)).toEqual({ picture: new Uint8Array(90) });
  expect(JSON.parse(text, sieve.revive)).not.toEqual({ picture: new Uint8Array(90) });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Base64Decoder } from './base64-decoder.ts';
import { encodeBase64 } from './encode-base64.ts';
import { decodeBase64 } from './picture-bytes.ts';

test('decodes what Node encodes, in pieces of any size, in both alphabets and with line breaks', () => {
  const forms = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
    (text: string) => text.replaceAll(/(.{20})/g, '$1\r\n'),
  );
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 400 }),
      forms,
      fc.integer({ min: 1, max: 50 }),
      (bytes, form, size) => {
        const text = new TextEncoder().encode(form(Buffer.from(bytes).toString('base64')));
        const decoder = new Base64Decoder(1);
        for (let at = 0; at < text.length; at += size) decoder.push(text.subarray(at, at + size));
        expect(decoder.finish()).toEqual(bytes);
      },
    ),
  );
});

test('encodes as Node does', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    }),
  );
  const large = new Uint8Array(100_001).map((_, index) => index);
  expect(decodeBase64(encodeBase64(large))).toEqual(large);
});

// RFC 4648, section 10.
test.each([
  ['', ''],
  ['f', 'Zg=='],
  ['fo', 'Zm8='],
  ['foo', 'Zm9v'],
  ['foob', 'Zm9vYg=='],
  ['fooba', 'Zm9vYmE='],
  ['foobar', 'Zm9vYmFy'],
])('decodes the test vector of %j', (plain, text) =>
  expect(new TextDecoder().decode(decodeBase64(text))).toBe(plain),
);

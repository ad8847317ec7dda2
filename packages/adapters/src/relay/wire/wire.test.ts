import {
  type AdapterRequest,
  EngineError,
  InvalidRequestError,
  OverloadedError,
  RateLimitedError,
  RefusedError,
  UnknownOutcomeError,
} from '@pentimento/engine';
import { createTinyPng } from '@pentimento/engine/testing/tiny-png';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { decodeTurn } from './decode-turn.ts';
import { encodeTurn } from './encode-turn.ts';
import { describeError, restoreError } from './wire-error.ts';
import { wireEntrySchema } from './wire-event.ts';

const picture = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), fc.nat(255))
  .map(([width, height, grey]) => ({
    bytes: createTinyPng({ width, height, color: [grey, 255 - grey, 7] }),
    mediaType: 'image/png' as const,
    width,
    height,
  }));
const mask = fc
  .record({ width: fc.integer({ min: 1, max: 9 }), height: fc.integer({ min: 1, max: 9 }) })
  .chain((size) =>
    fc
      .uint8Array({ minLength: size.width * size.height, maxLength: size.width * size.height })
      .map((data) => ({ ...size, data })),
  );
const side = fc.integer({ min: 1, max: 4096 });
const turns: fc.Arbitrary<AdapterRequest> = fc.record(
  {
    model: fc.constant('openai:gpt-image-2'),
    instruction: fc.string({ minLength: 1, unit: 'binary' }),
    preserveList: fc.array(fc.string()),
    references: fc.array(
      fc.record({
        image: picture,
        role: fc.constantFrom('content' as const, 'style' as const, 'palette' as const, 'character' as const),
      }),
      { maxLength: 4 },
    ),
    candidates: fc.integer({ min: 1, max: 10 }),
    base: picture,
    mask,
    markup: picture,
    size: fc.record({ width: side, height: side }),
    seed: fc.nat(2 ** 32 - 1),
    strength: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value || 0),
    background: fc.constantFrom('transparent' as const, 'opaque' as const),
    options: fc.jsonValue().map((value) => ({ value: JSON.parse(JSON.stringify(value)) as unknown })),
    providerState: fc.constant({ state: '{}', seal: 'x' }),
  },
  { requiredKeys: ['model', 'instruction', 'preserveList', 'references', 'candidates'] },
);

test('a turn arrives as it was sent, through a form as a network would carry it', async () => {
  await fc.assert(
    fc.asyncProperty(turns, async (turn) => {
      const carried = await new Response(
        await encodeTurn({ ...turn, pending: { stays: 'here' } }),
      ).formData();
      const arrived = await decodeTurn(carried);
      const plain = (request: AdapterRequest): unknown =>
        JSON.parse(
          JSON.stringify(request, (_key, value: unknown) =>
            value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
          ),
        );
      expect(plain(arrived)).toEqual(plain(turn));
    }),
    { numRuns: 60 },
  );
});

test.each<[EngineError, object]>([
  [new RateLimitedError({ message: 'a', retryAfterMs: 5 }), { retryAfterMs: 5 }],
  [new OverloadedError({ message: 'b', retryAfterMs: 6, isRetryable: false }), { retryAfterMs: 6 }],
  [
    new RefusedError({ message: 'c', stage: 'output', categories: ['x'] }),
    { stage: 'output', categories: ['x'] },
  ],
  [new UnknownOutcomeError({ message: 'd', cause: new Error('secret') }), {}],
  [new InvalidRequestError({ message: 'e' }), {}],
])('%s stays the error that it is, without its cause', (error, fields) => {
  const wire: unknown = JSON.parse(JSON.stringify(describeError(error)));
  expect(JSON.stringify(wire)).not.toContain('secret');
  const restored = restoreError(wire as ReturnType<typeof describeError>);
  const { code, message, isRetryable } = error;
  expect(restored).toMatchObject({ code, message, isRetryable, ...fields });
  expect(restored.constructor).toBe(error.constructor);
  expect(restored.cause).toBeUndefined();
});

test('an error of a code that is not known here is never a reason to pay again', () => {
  for (const code of ['from-the-future', '__proto__', 'constructor'])
    expect(restoreError({ code, message: 'x', isRetryable: true })).toMatchObject({
      code: 'bad-output',
      isRetryable: false,
    });
});

test('events of a newer relay are passed over; known ones must be whole', () => {
  const read = (event: object): unknown => v.parse(wireEntrySchema, { sequence: 1, event }).event;
  expect(read({ type: 'depth-map', image: {} })).toBeUndefined();
  expect(read({ type: 'turn-end', more: 1 })).toEqual({ type: 'turn-end' });
  expect(() => read({ no: 'type' })).toThrow();
  expect(() => read({ type: 'image', candidate: 0 })).toThrow();
});

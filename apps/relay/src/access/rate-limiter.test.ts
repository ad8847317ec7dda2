import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameText } from './is-same-text.ts';
import { RateLimiter } from './rate-limiter.ts';
import { Seats } from './seats.ts';

test('never lets more through than the limit, in any minute, nor makes anybody wait longer than it says', () => {
  const steps = fc.array(fc.nat(20_000), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), steps, (perMinute, waits) => {
      let now = 0;
      const limiter = new RateLimiter({ perMinute, now: () => now });
      const passed: number[] = [];
      for (const wait of waits) {
        now += wait;
        const retryAfterMs = limiter.take('alice');
        if (retryAfterMs === 0) passed.push(now);
        else {
          now += retryAfterMs;
          expect(limiter.take('alice')).toBe(0);
          passed.push(now);
        }
      }
      // A full bucket, and what flows in meanwhile.
      for (const start of passed)
        expect(passed.filter((at) => at >= start && at < start + 60_000).length).toBeLessThanOrEqual(
          2 * perMinute,
        );
    }),
  );
});

test('one person does not use up what another may', () => {
  const limiter = new RateLimiter({ perMinute: 1, now: () => 0 });
  expect([limiter.take('alice'), limiter.take('bob')]).toEqual([0, 0]);
  expect(limiter.take('alice')).toBe(60_000);
});

test('a seat is free again once it is left, however often that is said', () => {
  const seats = new Seats(1);
  const leave = seats.take('alice');
  expect(seats.take('alice')).toBeUndefined();
  leave?.();
  leave?.();
  expect(seats.take('alice')).toBeDefined();
  expect(seats.take('alice')).toBeUndefined();
});

test('texts are compared as texts', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => isSameText(one, other) === (one === other)),
  );
  fc.assert(fc.property(fc.string(), (text) => isSameText(text, `${text}`)));
});

import { expect, test } from 'vitest';
import { EngineError } from './engine-error.ts';
import { RateLimitedError } from './rate-limited-error.ts';

test('is recognised across copies of the package, by its marker', () => {
  const foreign = { [Symbol.for('pentimento.engine-error')]: true, code: 'rate-limited', message: 'slow' };
  expect(EngineError.isInstance(foreign)).toBe(true);
  expect(RateLimitedError.isInstance(foreign)).toBe(true);
  expect(EngineError.isInstance(new Error('other'))).toBe(false);
});

test('carries code, cause and its own name', () => {
  const cause = new TypeError('network');
  const error = new RateLimitedError({ message: 'Wait a little.', retryAfterMs: 5, cause });
  expect(error).toMatchObject({
    name: 'RateLimitedError',
    code: 'rate-limited',
    isRetryable: true,
    retryAfterMs: 5,
    cause,
  });
});

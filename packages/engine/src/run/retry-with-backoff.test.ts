import { expect, test } from 'vitest';
import { EngineError } from '../errors/engine-error.ts';
import { OverloadedError } from '../errors/overloaded-error.ts';
import { RateLimitedError } from '../errors/rate-limited-error.ts';
import { retryWithBackoff } from './retry-with-backoff.ts';

function trial(errors: unknown[]) {
  const waits: number[] = [];
  const controller = new AbortController();
  let attempts = 0;
  const result = retryWithBackoff(
    async () => {
      attempts += 1;
      const error = errors.shift();
      if (error) throw error;
      return 'done';
    },
    {
      signal: controller.signal,
      environment: { random: () => 0.5, sleep: async (milliseconds) => void waits.push(milliseconds) },
      maxRetries: 2,
      onRetry: () => undefined,
    },
  );
  return { result, waits, attempts: () => attempts };
}

test('waits longer each time', async () => {
  const { result, waits } = trial([
    new OverloadedError({ message: 'busy' }),
    new OverloadedError({ message: 'busy' }),
  ]);
  expect(await result).toBe('done');
  expect(waits).toEqual([375, 750]);
});

test('waits as long as the provider asks', async () => {
  const { result, waits } = trial([new RateLimitedError({ message: 'slow', retryAfterMs: 1234 })]);
  expect(await result).toBe('done');
  expect(waits).toEqual([1234]);
});

test('does not wait for minutes: the error comes out', async () => {
  const { result, attempts } = trial([new RateLimitedError({ message: 'slow', retryAfterMs: 600_000 })]);
  await expect(result).rejects.toMatchObject({ code: 'rate-limited', retryAfterMs: 600_000 });
  expect(attempts()).toBe(1);
});

test.each([
  ['an error that says so', new OverloadedError({ message: 'busy', isRetryable: false })],
  ['something that is no engine error', new TypeError('bug')],
])('does not repeat after %s', async (_, error) => {
  const { result, attempts } = trial([error]);
  await expect(result).rejects.toSatisfy(EngineError.isInstance);
  expect(attempts()).toBe(1);
});

test('waits as long as a busy provider asks', async () => {
  const { result, waits } = trial([new OverloadedError({ message: 'busy', retryAfterMs: 1234 })]);
  await result;
  expect(waits).toEqual([1234]);
});

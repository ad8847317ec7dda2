import { AuthenticationError, OverloadedError, RateLimitedError } from '@pentimento/engine';
import { expect, test } from 'vitest';
import { askUntilAnswered } from './ask-until-answered.ts';

/** Asks something that fails with the given errors, one after the other, and then answers. */
function ask(errors: Error[], signal = new AbortController().signal) {
  let count = 0;
  const answer = askUntilAnswered(
    async () => {
      count += 1;
      const error = errors.shift();
      if (error) throw error;
      return 'done';
    },
    { label: 'Example', signal, firstPauseMs: 1 },
  );
  return { answer, count: () => count };
}

const busy = () => new OverloadedError({ message: 'Busy.' });

test('asks again while that may help', async () => {
  const { answer, count } = ask([busy(), new RateLimitedError({ message: 'Slow.', retryAfterMs: 1 })]);
  expect(await answer).toBe('done');
  expect(count()).toBe(3);
});

test('gives up with an error that nobody repeats: the engine would pay again', async () => {
  const { answer } = ask(Array.from({ length: 9 }, busy));
  await expect(answer).rejects.toMatchObject({ code: 'unknown-outcome', isRetryable: false });
});

test('does not ask again where it cannot help', async () => {
  const { answer, count } = ask([new AuthenticationError({ message: 'No.' })]);
  await expect(answer).rejects.toMatchObject({ code: 'authentication' });
  expect(count()).toBe(1);
});

test('stops waiting at once when aborted', async () => {
  const controller = new AbortController();
  const { answer } = ask(
    [new RateLimitedError({ message: 'Slow.', retryAfterMs: 30_000 })],
    controller.signal,
  );
  setTimeout(() => controller.abort(), 5);
  await expect(answer).rejects.toMatchObject({ code: 'aborted' });
});

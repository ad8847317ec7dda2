import { expect, test } from 'vitest';
import { EventChannel } from './event-channel.ts';

async function read<T>(channel: AsyncIterable<T>): Promise<T[]> {
  const values: T[] = [];
  for await (const value of channel) values.push(value);
  return values;
}

test('keeps what is pushed before anybody reads, in order', async () => {
  const channel = new EventChannel<number>();
  channel.push(1);
  channel.push(2);
  channel.close();
  expect(await read(channel)).toEqual([1, 2]);
});

test('wakes a reader that waits', async () => {
  const channel = new EventChannel<number>();
  const reading = read(channel);
  await Promise.resolve();
  channel.push(1);
  await Promise.resolve();
  channel.push(2);
  channel.close();
  expect(await reading).toEqual([1, 2]);
});

test('drops a waiting value that a newer one replaces, and keeps the order of the rest', async () => {
  const channel = new EventChannel<string>((older, newer) => older[0] === 'p' && newer[0] === 'p');
  for (const value of ['p1', 'x', 'p2', 'y', 'p3']) channel.push(value);
  channel.close();
  expect(await read(channel)).toEqual(['x', 'y', 'p3']);
});

test('gives the error after the values, and ignores what comes later', async () => {
  const channel = new EventChannel<number>();
  channel.push(1);
  channel.close({ error: new Error('cut') });
  channel.push(2);
  const seen: number[] = [];
  const reading = (async () => {
    for await (const value of channel) seen.push(value);
  })();
  await expect(reading).rejects.toThrow('cut');
  expect(seen).toEqual([1]);
});

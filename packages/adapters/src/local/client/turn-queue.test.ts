import { describe, expect, it } from 'vitest';
import { TurnQueue } from './turn-queue.ts';

const never = new AbortController().signal;
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('TurnQueue', () => {
  it('lets one through at a time, in order, and says how many are before', async () => {
    const queue = new TurnQueue();
    const order: string[] = [];
    const positions: number[] = [];
    const leaveFirst = await queue.enter(never, () => {});
    const second = queue.enter(never, () => {}).then((leave) => (order.push('second'), leave));
    const third = queue
      .enter(never, (position) => positions.push(position))
      .then((leave) => (order.push('third'), leave));
    await settle();
    expect(order).toEqual([]);
    leaveFirst();
    (await second)();
    (await third)();
    expect(order).toEqual(['second', 'third']);
    expect(positions).toEqual([2, 1]);
  });

  it('forgets who gives up, and is not disturbed by leaving twice', async () => {
    const queue = new TurnQueue();
    const leaveFirst = await queue.enter(never, () => {});
    const abort = new AbortController();
    const waiting = queue.enter(abort.signal, () => {});
    const third = queue.enter(never, () => {});
    abort.abort();
    await expect(waiting).rejects.toThrow();
    leaveFirst();
    leaveFirst();
    (await third)();
    (await queue.enter(never, () => {}))();
  });
});

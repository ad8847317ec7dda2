import { EngineError } from '@pentimento/engine';
import { describe, expect, it } from 'vitest';
import { streamEvents } from './stream-events.ts';

const never = new AbortController().signal;
const tick = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('streamEvents', () => {
  it('gives every event in order, also those said between two reads', async () => {
    const stream = streamEvents<number>(never, async (emit) => {
      emit(1);
      emit(2);
      await tick();
      emit(3);
    });
    const seen: number[] = [];
    for await (const event of stream) {
      seen.push(event);
      await tick();
    }
    expect(seen).toEqual([1, 2, 3]);
  });

  it('gives what was said before it throws what the work threw', async () => {
    const stream = streamEvents<number>(never, async (emit) => {
      emit(1);
      throw new RangeError('broken');
    });
    expect(await stream.next()).toEqual({ done: false, value: 1 });
    await expect(stream.next()).rejects.toThrow('broken');
  });

  it('ends at once when aborted, though the work does not, and tells the work', async () => {
    const abort = new AbortController();
    let told = false;
    const stream = streamEvents<number>(abort.signal, (_emit, signal) => {
      signal.addEventListener('abort', () => (told = true));
      return new Promise(() => {});
    });
    const next = stream.next().catch((error: unknown) => error);
    abort.abort();
    expect(EngineError.hasCode(await next, 'aborted')).toBe(true);
    expect(told).toBe(true);
  });

  it('tells the work when nobody reads any more', async () => {
    let told = false;
    const stream = streamEvents<number>(never, async (emit, signal) => {
      signal.addEventListener('abort', () => (told = true));
      emit(1);
      await new Promise(() => {});
    });
    for await (const _event of stream) break;
    expect(told).toBe(true);
  });

  it('starts nothing before it is read', () => {
    let isStarted = false;
    streamEvents<number>(never, async () => void (isStarted = true));
    expect(isStarted).toBe(false);
  });
});

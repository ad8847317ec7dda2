import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchHeartbeat } from './watch-heartbeat.ts';

describe('watchHeartbeat', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('is quiet while beats come', () => {
    const onSilence = vi.fn();
    const watch = watchHeartbeat({ silenceMs: 15_000, onSilence });
    for (let second = 0; second < 120; second += 10) {
      vi.advanceTimersByTime(10_000);
      watch.beat(0);
    }
    expect(onSilence).not.toHaveBeenCalled();
    watch.stop();
  });

  it('calls once after 15 s of silence', () => {
    const onSilence = vi.fn();
    watchHeartbeat({ silenceMs: 15_000, onSilence });
    vi.advanceTimersByTime(14_000);
    expect(onSilence).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(onSilence).toHaveBeenCalledTimes(1);
  });

  it('waits as long as was announced, and no longer after the next beat', () => {
    const onSilence = vi.fn();
    const watch = watchHeartbeat({ silenceMs: 15_000, onSilence });
    watch.beat(120_000);
    vi.advanceTimersByTime(100_000);
    expect(onSilence).not.toHaveBeenCalled();
    watch.beat(0);
    vi.advanceTimersByTime(16_000);
    expect(onSilence).toHaveBeenCalledTimes(1);
  });

  it('does not take the sleep of the computer for silence', () => {
    const onSilence = vi.fn();
    const watch = watchHeartbeat({ silenceMs: 15_000, onSilence });
    vi.setSystemTime(Date.now() + 8 * 3_600_000);
    vi.advanceTimersByTime(2000);
    expect(onSilence).not.toHaveBeenCalled();
    watch.stop();
  });
});

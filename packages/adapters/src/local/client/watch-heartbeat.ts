/** Watches for silence. */
export interface HeartbeatWatch {
  /** A sign of life. `quietMs`: how long the worker may now be silent, if that is longer than usual. */
  beat(quietMs: number): void;
  stop(): void;
}

/** Options of `watchHeartbeat`. */
export interface HeartbeatOptions {
  /** Silence that means death, in milliseconds. */
  silenceMs: number;
  /** Called once. */
  onSilence: () => void;
}

const tickMs = 1000;

/**
 * Calls when a worker has been silent for too long. Silence is counted in ticks of this thread, at most one second
 * each: a computer that slept, or a tab that was frozen, froze the worker too, and must not look like its death.
 */
export function watchHeartbeat({ silenceMs, onSilence }: HeartbeatOptions): HeartbeatWatch {
  let silent = 0;
  let allowed = silenceMs;
  const timer = setInterval(() => {
    silent += tickMs;
    if (silent < allowed) return;
    clearInterval(timer);
    onSilence();
  }, tickMs);
  return {
    beat(quietMs) {
      silent = 0;
      allowed = Math.max(silenceMs, quietMs);
    },
    stop: () => clearInterval(timer),
  };
}

import { AbortedError } from '@pentimento/engine';

/**
 * Turns work that says events into a stream of them. Aborting ends the stream at once, and tells the work; leaving
 * the stream early does the same. Events are never lost between two reads.
 */
export async function* streamEvents<Event>(
  outerSignal: AbortSignal,
  work: (emit: (event: Event) => void, signal: AbortSignal) => Promise<void>,
): AsyncGenerator<Event, void, undefined> {
  const left = new AbortController();
  const signal = AbortSignal.any([outerSignal, left.signal]);
  const events: Event[] = [];
  let wake = () => {};
  let end: { error?: unknown } | undefined;
  const wakeUp = () => wake();
  signal.addEventListener('abort', wakeUp);
  const emit = (event: Event) => {
    events.push(event);
    wake();
  };
  void work(emit, signal).then(
    () => ((end = {}), wake()),
    (error: unknown) => ((end = { error }), wake()),
  );
  try {
    for (;;) {
      if (outerSignal.aborted)
        throw new AbortedError({ message: 'The turn was stopped.', cause: outerSignal.reason });
      const event = events.shift();
      if (event !== undefined) {
        yield event;
        continue;
      }
      if (end !== undefined) {
        if ('error' in end) throw end.error;
        return;
      }
      await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    signal.removeEventListener('abort', wakeUp);
    left.abort();
  }
}

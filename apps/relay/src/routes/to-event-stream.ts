import type { WireEntry } from '@pentimento/adapters/relay/wire';

/** Options of `toEventStream`. */
export interface EventStreamOptions {
  /** Called once, when nothing is read from it any more. */
  readonly onEnd: () => void;
  /** Longest silence, in milliseconds: proxies close connections on which nothing comes. Default 15 seconds. */
  readonly heartbeatMs?: number;
}

const comment = ': at work\n\n';

/** Entries as server-sent events. Nothing is written ahead of the reader. */
export function toEventStream(
  entries: AsyncIterable<WireEntry>,
  { onEnd, heartbeatMs = 15_000 }: EventStreamOptions,
): ReadableStream<Uint8Array> {
  const iterator = entries[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  let next: Promise<IteratorResult<WireEntry>> | undefined;
  return new ReadableStream<Uint8Array>(
    {
      // The first bytes tell a client, and proxies, that the stream is open.
      start: (controller) => controller.enqueue(encoder.encode(comment)),
      async pull(controller) {
        next ??= iterator.next();
        const result = await within(next, heartbeatMs);
        if (result === undefined) return controller.enqueue(encoder.encode(comment));
        next = undefined;
        if (result.done) {
          onEnd();
          return controller.close();
        }
        const { sequence } = result.value;
        controller.enqueue(encoder.encode(`id: ${sequence}\ndata: ${JSON.stringify(result.value)}\n\n`));
      },
      cancel: onEnd,
    },
    { highWaterMark: 0 },
  );
}

/** What a promise gives, or undefined when it takes longer. */
async function within<T>(promise: Promise<T>, milliseconds: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

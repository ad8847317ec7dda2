/** Where and how a recorded answer ends. */
export interface ReplayCut {
  /** Bytes that come through. */
  readonly afterBytes: number;
  /** Whether the connection closes as if the answer were complete. */
  readonly isClean: boolean;
}

/**
 * A `fetch` that answers POST requests with a recorded stream of events, cut somewhere, without a server: fast enough to cut at
 * every byte. Everything else is not found.
 */
export function replayAnswer(
  transcript: Uint8Array,
  { afterBytes, isClean }: ReplayCut,
): typeof globalThis.fetch {
  return async (_input, init) => {
    if (init?.method !== 'POST') return new Response('{}', { status: 404 });
    // In two pieces, so that the border between chunks moves through the whole answer, too.
    const middle = Math.floor(afterBytes / 2);
    const pieces = [transcript.slice(0, middle), transcript.slice(middle, afterBytes)];
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const piece = pieces.shift();
        if (piece) controller.enqueue(piece);
        else if (isClean) controller.close();
        else controller.error(new TypeError('terminated'));
      },
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  };
}

import type { AdapterEvent, ImageAdapter } from '@pentimento/engine';
import { turnContext, turnRequest } from './collect-turn.ts';

/**
 * A turn of the nano model, and the longest wait between two signs of life: a step, the result, or the end. The model is
 * made ready before, so that a wait is that of a failure, not of a start.
 */
export async function timedTurn(adapter: ImageAdapter) {
  await adapter.prepare?.('nano', { signal: new AbortController().signal, onProgress: () => {} });
  const events: AdapterEvent[] = [];
  let error: unknown;
  let longestMs = 0;
  let last = performance.now();
  const mark = () => {
    const now = performance.now();
    longestMs = Math.max(longestMs, now - last);
    last = now;
  };
  try {
    for await (const event of adapter.run(turnRequest({ model: 'nano', seed: 3 }), turnContext())) {
      events.push(event);
      if (event.type === 'image' || (event.type === 'progress' && event.stage === 'denoising')) mark();
    }
  } catch (thrown) {
    error = thrown;
  }
  mark();
  return { events, error, longestMs };
}

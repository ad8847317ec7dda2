import type { AdapterEvent, AdapterRequest, EncodedImage, ImageAdapter } from '@pentimento/engine';

/** What a turn gave. */
export interface TurnOutcome {
  events: AdapterEvent[];
  images: EncodedImage[];
  /** What is handed back on the next turn. */
  providerState: unknown;
}

/** Runs one turn to its end. */
export async function runTurn(
  adapter: ImageAdapter,
  request: Pick<AdapterRequest, 'model' | 'instruction'> & Partial<AdapterRequest>,
): Promise<TurnOutcome> {
  const events: AdapterEvent[] = [];
  const context = {
    signal: new AbortController().signal,
    fetch: globalThis.fetch,
    now: Date.now,
    createId: () => 'id',
    log: () => undefined,
  };
  const whole = { preserveList: [], references: [], candidates: 1, ...request };
  for await (const event of adapter.run(whole, context)) events.push(event);
  const state = events.find((event) => event.type === 'provider-state');
  return {
    events,
    images: events.flatMap((event) => (event.type === 'image' ? [event.image] : [])),
    providerState: state?.opaque,
  };
}

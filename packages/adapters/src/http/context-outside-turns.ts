import type { AdapterContext } from '@pentimento/engine';

/** What requests go by that no turn has asked for, such as those that list models. A page's own `fetch` is looked up late. */
export const contextOutsideTurns: Pick<AdapterContext, 'fetch' | 'now' | 'log'> = {
  fetch: (...request) => globalThis.fetch(...request),
  now: Date.now,
  log: () => undefined,
};

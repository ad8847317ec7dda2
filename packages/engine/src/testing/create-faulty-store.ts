import type { PentimentoStore } from '../store/pentimento-store.ts';
import { toStoreError } from '../store/to-store-error.ts';
import { SimulatedCrash } from './simulated-crash.ts';

/** When and how a store fails. */
export interface StoreFaultPlan {
  /** Which call fails, from 1; 0 for none. Calls of the pictures, of the sessions and of `sweep` count. */
  failAt: number;
  /**
   * `quota`, `abort`, `unknown`: that one call rejects, as a real store would. `crash`: that call and all later ones reject with
   * `SimulatedCrash`, and the inner store is closed, as a browser does with a dead tab.
   */
  error: 'quota' | 'abort' | 'unknown' | 'crash';
  /**
   * `before`: nothing happened. `after`: it took effect, but the answer is lost; only `unknown` and `crash` can be so, because
   * the others promise that nothing was stored. Default `before`.
   */
  when?: 'before' | 'after';
}

/** A store that fails as planned. */
export interface FaultyStore extends PentimentoStore {
  /** How many calls were made. */
  callCount(): number;
}

const faultNames = { quota: 'QuotaExceededError', abort: 'AbortError', unknown: 'UnknownError' } as const;

/**
 * Wraps a store so that its n-th storage call fails. Makes the property tests of everything above a store.
 *
 * @example
 * const store = createFaultyStore(createMemoryStore(), { failAt: 1, error: 'quota' });
 * await store.sessions.list(); // rejects with `quota-exceeded`
 */
export function createFaultyStore(store: PentimentoStore, plan: StoreFaultPlan): FaultyStore {
  const happensFirst = plan.when === 'after' && (plan.error === 'crash' || plan.error === 'unknown');
  let calls = 0;
  let isCrashed = false;

  const fail = async (): Promise<never> => {
    if (plan.error !== 'crash')
      throw toStoreError(new DOMException('Planned by a test.', faultNames[plan.error]));
    isCrashed = true;
    await store.close();
    throw new SimulatedCrash();
  };
  const call = async (work: () => Promise<unknown>): Promise<unknown> => {
    if (isCrashed) throw new SimulatedCrash();
    calls += 1;
    if (calls !== plan.failAt) {
      const result = await work();
      if (isCrashed) throw new SimulatedCrash();
      return result;
    }
    if (happensFirst) await work();
    return fail();
  };
  const wrap = <Target extends object>(target: Target): Target =>
    new Proxy(target, {
      get(object, key) {
        const value: unknown = Reflect.get(object, key);
        if (typeof value !== 'function') return value;
        return (...parameters: unknown[]) => call(() => Reflect.apply(value, object, parameters));
      },
    });

  return {
    kind: store.kind,
    images: wrap(store.images),
    sessions: wrap(store.sessions),
    subscribe: (listener) => store.subscribe((notice) => isCrashed || listener(notice)),
    estimate: () => store.estimate(),
    persist: () => store.persist(),
    sweep: (options) => call(() => store.sweep(options)) as Promise<string[]>,
    close: () => store.close(),
    callCount: () => calls,
  };
}

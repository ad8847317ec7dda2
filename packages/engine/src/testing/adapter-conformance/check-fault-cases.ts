import { describe, expect, test } from 'vitest';
import { EngineError } from '../../errors/engine-error.ts';
import type { EngineErrorCode } from '../../errors/engine-error-code.ts';
import type { LogEntry } from '../../protocol/adapter-context.ts';
import type { AdapterConformanceSetup } from './adapter-conformance-setup.ts';
import type { ConformanceFault, ConformanceNetwork } from './conformance-network.ts';
import { collectEvents, createBase, createContext, prepareAdapter, rejectionOf } from './conformance-run.ts';

type SingleFault = Exclude<
  ConformanceFault['kind'],
  'cut' | 'hang' | 'endless-job' | 'stall' | 'slow' | 'foreign-address'
>;

/** What each fault must come out as. */
const expected: Record<SingleFault, { code: EngineErrorCode; isRetryable?: boolean }> = {
  'rate-limited': { code: 'rate-limited', isRetryable: true },
  overloaded: { code: 'overloaded', isRetryable: true },
  'request-timeout': { code: 'timeout', isRetryable: true },
  'gateway-timeout': { code: 'unknown-outcome', isRetryable: false },
  unauthorised: { code: 'authentication', isRetryable: false },
  'unknown-model': { code: 'model-unavailable', isRetryable: false },
  'bad-request': { code: 'invalid-request', isRetryable: false },
  'refused-input': { code: 'refused', isRetryable: false },
  'refused-output': { code: 'refused', isRetryable: false },
  empty: { code: 'empty' },
  // They are paid for: another would be paid for again.
  'broken-picture': { code: 'bad-output', isRetryable: false },
  'not-a-picture': { code: 'bad-output', isRetryable: false },
  lost: { code: 'unknown-outcome', isRetryable: false },
};

/** Every error from a realistic transcript, with the key nowhere in it. */
export function checkFaultCases(
  setup: AdapterConformanceSetup,
  network: ConformanceNetwork,
  words: { generate: string; edit: string },
): void {
  describe.each(Object.keys(expected) as SingleFault[])('%s', (kind) => {
    test(`comes out as '${expected[kind].code}', once, without the key`, async ({ skip }) => {
      const reason = setup.skips?.[kind];
      if (reason !== undefined) skip(reason);
      const prepared = await prepareAdapter(setup, words.generate);
      const { adapter, model, request } = prepared;
      const base = model.capabilities.generate ? undefined : await createBase(setup, prepared, words.edit);
      network.reset();
      network.inject(kind === 'rate-limited' ? { kind, retryAfterMs: 1500 } : { kind });
      const logged: LogEntry[] = [];
      const error = await rejectionOf(
        collectEvents(adapter.run({ ...request, ...(base && { base }) }, createContext(setup, { logged }))),
      );
      if (!EngineError.isInstance(error)) throw new Error(`expected an engine error, got ${String(error)}`);
      expect(error).toMatchObject(expected[kind]);
      if (kind === 'rate-limited') expect(error).toMatchObject({ retryAfterMs: 1500 });
      if (kind === 'refused-input') expect(error).toMatchObject({ stage: 'input' });
      if (kind === 'refused-output') expect(error).toMatchObject({ stage: 'output' });
      // Repeating is the engine's work, and for a request that may be paid for nobody's.
      expect(network.exchanges().filter(({ isPaid }) => isPaid)).toHaveLength(1);
      expect(describeError(error)).not.toContain(network.secret);
      expect(JSON.stringify(logged)).not.toContain(network.secret);
      for (const { url } of network.exchanges()) expect(url).not.toContain(network.secret);
      await adapter.dispose?.();
    });
  });

  test('a picture at an address of somebody else is not fetched', async ({ skip }) => {
    const reason = setup.skips?.['result addresses'];
    if (reason !== undefined) skip(reason);
    const prepared = await prepareAdapter(setup, words.generate);
    const { adapter, model, request } = prepared;
    const base = model.capabilities.generate ? undefined : await createBase(setup, prepared, words.edit);
    network.reset();
    network.inject({ kind: 'foreign-address' });
    const asked: string[] = [];
    const context = createContext(setup);
    const spy: typeof globalThis.fetch = (input, init) => {
      asked.push(input instanceof Request ? input.url : String(input));
      return context.fetch(input, init);
    };
    const error = await rejectionOf(
      collectEvents(adapter.run({ ...request, ...(base && { base }) }, { ...context, fetch: spy })),
    );
    expect(error).toMatchObject({ code: 'bad-output', isRetryable: false });
    const hosts = new Set(asked.map((address) => new URL(address).host));
    expect(hosts.size).toBe(1);
    await adapter.dispose?.();
  });
}

/** Everything that an error says, to anybody. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const fields = JSON.stringify(error, Object.getOwnPropertyNames(error));
  return `${error.name} ${error.message} ${error.stack} ${fields} ${error.cause === undefined ? '' : describeError(error.cause)}`;
}

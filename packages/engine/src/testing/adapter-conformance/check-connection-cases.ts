import { expect, test } from 'vitest';
import { EngineError } from '../../errors/engine-error.ts';
import type { AdapterEvent } from '../../protocol/adapter-event.ts';
import type { AdapterConformanceSetup } from './adapter-conformance-setup.ts';
import type { ConformanceFault, ConformanceNetwork } from './conformance-network.ts';
import {
  collectEvents,
  createBase,
  createContext,
  imagesOf,
  isAbort,
  type PreparedAdapter,
  prepareAdapter,
  rejectionOf,
} from './conformance-run.ts';

/** What happens when a connection is given up or breaks. */
export function checkConnectionCases(
  setup: AdapterConformanceSetup,
  network: ConformanceNetwork,
  words: { generate: string; edit: string },
): void {
  const prepare = async (options?: unknown): Promise<PreparedAdapter> => {
    const prepared = await prepareAdapter(setup, words.generate);
    const { model } = prepared;
    const base = model.capabilities.generate ? undefined : await createBase(setup, prepared, words.edit);
    const request = { ...prepared.request, ...(base && { base }), ...(options !== undefined && { options }) };
    network.reset();
    return { ...prepared, request };
  };
  const runWith = async (
    { adapter, request }: PreparedAdapter,
    fault?: ConformanceFault,
  ): Promise<Outcome> => {
    network.reset();
    if (fault) network.inject(fault);
    const events: AdapterEvent[] = [];
    const error = await rejectionOf(
      (async () => {
        for await (const event of adapter.run(request, createContext(setup))) events.push(event);
      })(),
    );
    return { events, error };
  };

  test.each([
    ['while it waits for an answer', { kind: 'hang' }],
    ['while the job is worked on', { kind: 'endless-job' }],
    ['in the middle of an answer', { kind: 'stall' }],
  ] as const)('an abort %s ends the turn, the connection and the work', async (_moment, fault) => {
    const { adapter, request } = await prepare(setup.turnOptions?.streaming);
    network.inject(fault);
    const controller = new AbortController();
    const context = createContext(setup, { signal: controller.signal });
    const run = rejectionOf(collectEvents(adapter.run(request, context)));
    await until(() => network.exchanges().some(({ isPaid }) => isPaid));
    if (fault.kind === 'stall')
      await until(() => network.exchanges().some((one) => one.isPaid && one.answerBytes > 0));
    if (fault.kind === 'endless-job') await new Promise((resolve) => setTimeout(resolve, 30));
    controller.abort();
    expect(isAbort(await run)).toBe(true);
    await until(() => network.exchanges().every(({ end }) => end !== 'pending'));
    if (setup.skips?.cancellation === undefined || fault.kind !== 'endless-job')
      await until(() => network.turns().every(({ isCancelled }) => isCancelled));
    await adapter.dispose?.();
  });

  test('leaving the events early closes the connection', async () => {
    const { adapter, request } = await prepare(setup.turnOptions?.streaming);
    const early = new Set(['turn-start', 'queue-update', 'warning']);
    for await (const event of adapter.run(request, createContext(setup))) if (!early.has(event.type)) break;
    await until(() => network.exchanges().every(({ end }) => end !== 'pending'));
    await adapter.dispose?.();
  });

  test('a request that is refused at the door is told apart from one that got lost', async () => {
    const { adapter, request } = await prepare();
    const refused = Object.assign(new TypeError('fetch failed'), {
      cause: Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:9'), { code: 'ECONNREFUSED' }),
    });
    const context = { ...createContext(setup), fetch: () => Promise.reject(refused) };
    const error = await rejectionOf(collectEvents(adapter.run(request, context)));
    expect(error).toMatchObject({ code: 'network-or-cors', isRetryable: true });
    await adapter.dispose?.();
  });

  test('where nothing can be reached, a paid request is not called lost, nor sent again', async () => {
    const { adapter, request } = await prepare();
    // What only reads (a model's description, say) may be asked again: nothing was sent that could be paid for.
    let hasSent = false;
    const fetch: typeof globalThis.fetch = (_input, init) => {
      hasSent ||= (init?.method ?? 'GET') !== 'GET';
      return Promise.reject(new TypeError('Failed to fetch'));
    };
    const context = { ...createContext(setup), fetch };
    const error = await rejectionOf(collectEvents(adapter.run(request, context)));
    expect(error).toMatchObject({ code: 'network-or-cors', isRetryable: !hasSent });
    await adapter.dispose?.();
  });

  test('a picture that has come whole is kept, however the connection ends after it', async ({ skip }) => {
    const prepared = await prepare(setup.turnOptions?.streaming);
    const whole = await runWith(prepared);
    const afterEvents = network.exchanges().find(({ isPaid }) => isPaid)?.answerEvents ?? 0;
    if (afterEvents === 0) skip('its answers come in one piece');
    const { events, error } = await runWith(prepared, { kind: 'cut', afterEvents });
    expect(error).toBeUndefined();
    expect(imagesOf(events)).toHaveLength(imagesOf(whole.events).length);
    await prepared.adapter.dispose?.();
  });

  test.each([
    ['streaming', setup.turnOptions?.streaming, setup.randomCuts ?? 200],
    ['plain', setup.turnOptions?.plain, (setup.randomCuts ?? 200) / 5],
  ] as const)('a %s answer may be cut anywhere', async (_kind, options, randomCuts) => {
    const prepared = await prepare(options);
    const whole = await runWith(prepared);
    expect(whole.error).toBeUndefined();
    const results = imagesOf(whole.events).length;
    const paid = network.exchanges().find(({ isPaid }) => isPaid);
    const { answerBytes = 0, answerEvents = 0 } = paid ?? {};
    const cuts: ConformanceFault[] = [
      ...Array.from({ length: answerEvents }, (_, afterEvents) => ({ kind: 'cut' as const, afterEvents })),
      ...Array.from({ length: answerEvents }, (_, afterEvents) => ({
        kind: 'cut' as const,
        afterEvents,
        isClean: true,
      })),
      ...randomPlaces(randomCuts, answerBytes).map((afterBytes, index) => ({
        kind: 'cut' as const,
        afterBytes,
        isClean: index % 4 === 0,
      })),
    ];
    for (const cut of cuts) {
      const { events, error } = await runWith(prepared, cut);
      expectCutOutcome({ events, error, results, cut });
    }
    await prepared.adapter.dispose?.();
  });
}

interface Outcome {
  events: AdapterEvent[];
  error: unknown;
}

/** Either everything has come, or it says what happened, and never asks to be paid twice. */
function expectCutOutcome({
  events,
  error,
  results,
  cut,
}: Outcome & { results: number; cut: ConformanceFault }): void {
  const place = JSON.stringify(cut);
  if (error === undefined) {
    expect(imagesOf(events), place).toHaveLength(results);
    expect(events.at(-1)?.type, place).toBe('turn-end');
    return;
  }
  if (!EngineError.isInstance(error))
    throw new Error(`${place}: expected an engine error, got ${String(error)}`);
  expect(['stream-cut', 'unknown-outcome'], place).toContain(error.code);
  expect(error.isRetryable, place).toBe(false);
}

/** Places in an answer, the same in every run (a linear congruential generator, Numerical Recipes). */
function randomPlaces(count: number, length: number): number[] {
  let state = 20_261_122;
  return Array.from({ length: length === 0 ? 0 : count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * length);
  });
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 2));
}

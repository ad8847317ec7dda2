import { expect, test } from 'vitest';
import type { AdapterEvent } from '../../protocol/adapter-event.ts';
import type { AdapterConformanceSetup } from './adapter-conformance-setup.ts';
import type { ConformanceNetwork } from './conformance-network.ts';
import {
  collectEvents,
  createBase,
  createContext,
  imagesOf,
  prepareAdapter,
  rejectionOf,
} from './conformance-run.ts';

/** What becomes of a turn that a provider has taken on when the page goes away. */
export function checkResumeCases(
  setup: AdapterConformanceSetup,
  network: ConformanceNetwork,
  words: { generate: string; edit: string },
): void {
  test('what is pending goes on in another page, without being sent or paid for again', async ({ skip }) => {
    if (setup.skips?.resuming !== undefined) skip(setup.skips.resuming);
    const prepared = await prepareAdapter(setup, words.generate);
    const { adapter, model } = prepared;
    const base = model.capabilities.generate ? undefined : await createBase(setup, prepared, words.edit);
    const request = { ...prepared.request, ...(base && { base }) };
    network.reset();
    const events = adapter.run(request, createContext(setup))[Symbol.asyncIterator]();
    const noted = await nextPending(events);
    if (noted === undefined) return skip('the provider answers at once: there is nothing to wait for');
    // The first page is dead now: its run is neither ended nor aborted.
    const kept: unknown = JSON.parse(JSON.stringify(noted));
    expect(JSON.stringify(kept)).not.toContain(network.secret);
    const other = await setup.createAdapter();
    const resumed = await collectEvents(other.run({ ...request, pending: kept }, createContext(setup)));
    expect(resumed[0]?.type).toBe('turn-start');
    expect(resumed.at(-1)?.type).toBe('turn-end');
    expect(imagesOf(resumed)).toHaveLength(1);
    expect(network.exchanges().filter(({ isPaid }) => isPaid)).toHaveLength(1);
    // What was noted by another version must not be taken for a reason to pay again.
    const strange = other.run({ ...request, pending: { strange: true } }, createContext(setup));
    expect(await rejectionOf(collectEvents(strange))).toMatchObject({ code: 'invalid-request' });
    expect(network.exchanges().filter(({ isPaid }) => isPaid)).toHaveLength(1);
    await other.dispose?.();
  });
}

async function nextPending(events: AsyncIterator<AdapterEvent>): Promise<unknown> {
  for (;;) {
    const { done, value } = await events.next();
    if (done) return undefined;
    if (value.type === 'pending') return value.opaque;
  }
}

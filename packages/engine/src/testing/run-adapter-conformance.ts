import { describe, expect, test } from 'vitest';
import { readImageHeader } from '../image/read-image-header.ts';
import type { AdapterEvent } from '../protocol/adapter-event.ts';
import type { AdapterConformanceSetup } from './adapter-conformance/adapter-conformance-setup.ts';
import { checkCapabilityCases } from './adapter-conformance/check-capability-cases.ts';
import { checkConnectionCases } from './adapter-conformance/check-connection-cases.ts';
import { checkFaultCases } from './adapter-conformance/check-fault-cases.ts';
import { checkResumeCases } from './adapter-conformance/check-resume-cases.ts';
import {
  collectEvents,
  createBase,
  createContext,
  imagesOf,
  isAbort,
  prepareAdapter,
} from './adapter-conformance/conformance-run.ts';

/**
 * Checks that an adapter keeps the protocol. For third parties, too: call it in a vitest file.
 *
 * @example
 * runAdapterConformance({ name: 'scripted', createAdapter: () => createScriptedAdapter() });
 */
export function runAdapterConformance(setup: AdapterConformanceSetup): void {
  const timeout = setup.timeoutMs ?? 60_000;
  const words = setup.instructions ?? { generate: 'a red house', edit: 'make it night' };

  describe(`adapter conformance: ${setup.name}`, { timeout }, () => {
    test('describes its models with ids that differ and limits that make sense', async () => {
      const adapter = await setup.createAdapter();
      const models = await adapter.models();
      expect(adapter.specificationVersion).toBe(1);
      expect(adapter.id).toMatch(/^[a-z0-9-]+$/);
      expect(models.length).toBeGreaterThan(0);
      expect(new Set(models.map(({ id }) => id)).size).toBe(models.length);
      for (const { capabilities } of models) {
        expect(capabilities.generate || capabilities.edit).toBe(true);
        expect(capabilities.maxCandidates).toBeGreaterThanOrEqual(1);
        const { size } = capabilities;
        expect('list' in size ? size.list.length > 0 : size.maxPixels >= size.minPixels).toBe(true);
      }
      await adapter.dispose?.();
    });

    test('makes a picture from words: starts once, never goes back, ends once, gives a readable file', async ({
      skip,
    }) => {
      const { adapter, model, request } = await prepareAdapter(setup, words.generate);
      if (!model.capabilities.generate) skip('the model only changes pictures');
      const untouched = structuredClone(request);
      const events = await collectEvents(adapter.run(request, createContext(setup)));
      expect(events[0]?.type).toBe('turn-start');
      expect(events.filter(({ type }) => type === 'turn-start')).toHaveLength(1);
      expect(events.at(-1)?.type).toBe('turn-end');
      expect(events.filter(({ type }) => type === 'turn-end')).toHaveLength(1);
      expectRisingProgress(events);
      const images = imagesOf(events);
      expect(images).toHaveLength(1);
      for (const image of images)
        expect(readImageHeader(image.bytes)).toMatchObject({
          mediaType: image.mediaType,
          width: image.width,
          height: image.height,
        });
      expect(request).toEqual(untouched);
      await adapter.dispose?.();
    });

    test('gives the same bytes for the same seed, and others for another', async ({ skip }) => {
      const { adapter, model, request } = await prepareAdapter(setup, words.generate);
      if (!model.capabilities.seed) skip('the model takes no seed');
      if (!model.capabilities.generate) skip('the model only changes pictures');
      const [first, second, other] = [
        imagesOf(await collectEvents(adapter.run({ ...request, seed: 7 }, createContext(setup)))),
        imagesOf(await collectEvents(adapter.run({ ...request, seed: 7 }, createContext(setup)))),
        imagesOf(await collectEvents(adapter.run({ ...request, seed: 8 }, createContext(setup)))),
      ];
      expect(second?.[0]?.bytes).toEqual(first?.[0]?.bytes);
      expect(other?.[0]?.bytes).not.toEqual(first?.[0]?.bytes);
      await adapter.dispose?.();
    });

    test('changes a picture and keeps its size', async ({ skip }) => {
      const prepared = await prepareAdapter(setup, words.edit);
      const { adapter, model, request } = prepared;
      if (!model.capabilities.edit) skip('the model only makes new pictures');
      const base = await createBase(setup, prepared, words.generate);
      const [image] = imagesOf(await collectEvents(adapter.run({ ...request, base }, createContext(setup))));
      expect(image).toMatchObject({ width: base.width, height: base.height });
      await adapter.dispose?.();
    });

    test('changes nothing outside an exact mask', async ({ skip }) => {
      const prepared = await prepareAdapter(setup, words.edit);
      const { adapter, model, request } = prepared;
      if (!setup.decode) skip('the setup gives no decoder');
      if (!model.capabilities.edit || model.capabilities.mask !== 'exact')
        skip('the model does not promise an exact mask');
      const base = await createBase(setup, prepared, words.generate);
      const mask = { width: base.width, height: base.height, data: new Uint8Array(base.width * base.height) };
      const [image] = imagesOf(
        await collectEvents(adapter.run({ ...request, base, mask }, createContext(setup))),
      );
      if (!image || !setup.decode) throw new Error('no picture came');
      expect((await setup.decode(image)).data).toEqual((await setup.decode(base)).data);
      await adapter.dispose?.();
    });

    test('ends with an `aborted` error when aborted before or while it runs', async () => {
      const prepared = await prepareAdapter(setup, words.generate);
      const { adapter, model } = prepared;
      const base = model.capabilities.generate ? undefined : await createBase(setup, prepared, words.edit);
      const request = { ...prepared.request, ...(base && { base }) };
      await expect(
        collectEvents(adapter.run(request, createContext(setup, { signal: AbortSignal.abort() }))),
      ).rejects.toSatisfy(isAbort);
      const controller = new AbortController();
      const run = async (): Promise<void> => {
        for await (const event of adapter.run(request, createContext(setup, { signal: controller.signal }))) {
          if (event.type !== 'turn-start') controller.abort();
        }
      };
      await expect(run()).rejects.toSatisfy(isAbort);
      await adapter.dispose?.();
    });

    test('runs two turns at once, each with its own result', async ({ skip }) => {
      const { adapter, model, request } = await prepareAdapter(setup, words.generate);
      if (!model.capabilities.generate) skip('the model only changes pictures');
      const both = await Promise.all([
        collectEvents(adapter.run(request, createContext(setup))),
        collectEvents(adapter.run(request, createContext(setup))),
      ]);
      for (const events of both) expect(imagesOf(events)).toHaveLength(1);
      await adapter.dispose?.();
    });

    test('can be disposed twice', async () => {
      const adapter = await setup.createAdapter();
      await adapter.dispose?.();
      await expect(Promise.resolve(adapter.dispose?.())).resolves.toBeUndefined();
    });

    describe('capabilities', () => checkCapabilityCases(setup, words));
    const { network } = setup;
    if (network) {
      describe('faults', () => checkFaultCases(setup, network, words));
      describe('connections', () => checkConnectionCases(setup, network, words));
      describe('resuming', () => checkResumeCases(setup, network, words));
    } else {
      test('faults and connections', ({ skip }) =>
        skip(setup.skips?.network ?? 'the adapter uses no network'));
    }
  });
}

function expectRisingProgress(events: AdapterEvent[]): void {
  const values = events.flatMap((event) => (event.type === 'progress' ? [event.value] : []));
  values.forEach((value, index) => {
    expect(value).toBeGreaterThanOrEqual(values[index - 1] ?? 0);
    expect(value).toBeLessThanOrEqual(1);
  });
}

import { describe, expect, test } from 'vitest';
import { EngineError } from '../errors/engine-error.ts';
import { readImageHeader } from '../image/read-image-header.ts';
import type { AdapterContext } from '../protocol/adapter-context.ts';
import type { AdapterEvent } from '../protocol/adapter-event.ts';
import type { AdapterRequest } from '../protocol/adapter-request.ts';
import type { EncodedImage } from '../protocol/encoded-image.ts';
import type { ImageAdapter } from '../protocol/image-adapter.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';
import { createTinyPng } from './create-tiny-png.ts';

/** What the suite needs to know of an adapter. */
export interface AdapterConformanceSetup {
  /** Name in the test report. */
  name: string;
  /** A fresh adapter, with its network answered by the test. */
  createAdapter: () => ImageAdapter | Promise<ImageAdapter>;
  /** Model to try. Default: the first. */
  modelId?: string;
  /** Something that the model can draw, and a change to it. */
  instructions?: { generate: string; edit: string };
  /** Decodes a result; without it, cases about pixels are skipped. */
  decode?: (image: EncodedImage) => Promise<PixelImage>;
  /** Network access lent to the adapter. Default: none. */
  fetch?: typeof globalThis.fetch;
  /** Longest time for one case, in milliseconds, against hanging only. Default 60,000. */
  timeoutMs?: number;
}

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
      const { adapter, model, request } = await prepared(setup, words.generate);
      if (!model.capabilities.generate) skip('the model only changes pictures');
      const untouched = structuredClone(request);
      const events = await collect(adapter.run(request, contextOf(setup)));
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
      const { adapter, model, request } = await prepared(setup, words.generate);
      if (!model.capabilities.seed) skip('the model takes no seed');
      if (!model.capabilities.generate) skip('the model only changes pictures');
      const [first, second, other] = [
        imagesOf(await collect(adapter.run({ ...request, seed: 7 }, contextOf(setup)))),
        imagesOf(await collect(adapter.run({ ...request, seed: 7 }, contextOf(setup)))),
        imagesOf(await collect(adapter.run({ ...request, seed: 8 }, contextOf(setup)))),
      ];
      expect(second?.[0]?.bytes).toEqual(first?.[0]?.bytes);
      expect(other?.[0]?.bytes).not.toEqual(first?.[0]?.bytes);
      await adapter.dispose?.();
    });

    test('changes a picture and keeps its size', async ({ skip }) => {
      const { adapter, model, request } = await prepared(setup, words.edit);
      if (!model.capabilities.edit) skip('the model only makes new pictures');
      const base = await baseFor(setup, adapter, request, words.generate);
      const [image] = imagesOf(await collect(adapter.run({ ...request, base }, contextOf(setup))));
      expect(image).toMatchObject({ width: base.width, height: base.height });
      await adapter.dispose?.();
    });

    test('changes nothing outside an exact mask', async ({ skip }) => {
      const { adapter, model, request } = await prepared(setup, words.edit);
      if (!setup.decode) skip('the setup gives no decoder');
      if (!model.capabilities.edit || model.capabilities.mask !== 'exact')
        skip('the model does not promise an exact mask');
      const base = await baseFor(setup, adapter, request, words.generate);
      const mask = { width: base.width, height: base.height, data: new Uint8Array(base.width * base.height) };
      const [image] = imagesOf(await collect(adapter.run({ ...request, base, mask }, contextOf(setup))));
      if (!image || !setup.decode) throw new Error('no picture came');
      expect((await setup.decode(image)).data).toEqual((await setup.decode(base)).data);
      await adapter.dispose?.();
    });

    test('ends with an `aborted` error when aborted before or while it runs', async () => {
      const { adapter, request } = await prepared(setup, words.generate);
      await expect(collect(adapter.run(request, contextOf(setup, AbortSignal.abort())))).rejects.toSatisfy(
        isAbort,
      );
      const controller = new AbortController();
      const run = async (): Promise<void> => {
        for await (const event of adapter.run(request, contextOf(setup, controller.signal))) {
          if (event.type !== 'turn-start') controller.abort();
        }
      };
      await expect(run()).rejects.toSatisfy(isAbort);
      await adapter.dispose?.();
    });

    test('runs two turns at once, each with its own result', async ({ skip }) => {
      const { adapter, model, request } = await prepared(setup, words.generate);
      if (!model.capabilities.generate) skip('the model only changes pictures');
      const both = await Promise.all([
        collect(adapter.run(request, contextOf(setup))),
        collect(adapter.run(request, contextOf(setup))),
      ]);
      for (const events of both) expect(imagesOf(events)).toHaveLength(1);
      await adapter.dispose?.();
    });

    test('can be disposed twice', async () => {
      const adapter = await setup.createAdapter();
      await adapter.dispose?.();
      await expect(Promise.resolve(adapter.dispose?.())).resolves.toBeUndefined();
    });
  });
}

async function prepared(setup: AdapterConformanceSetup, instruction: string) {
  const adapter = await setup.createAdapter();
  const models = await adapter.models();
  const model = models.find(({ id }) => id === setup.modelId) ?? models[0];
  if (!model) throw new Error('the adapter offers no model');
  const request: AdapterRequest = {
    model: model.id,
    instruction,
    preserveList: [],
    references: [],
    candidates: 1,
  };
  return { adapter, model, request };
}

async function baseFor(
  setup: AdapterConformanceSetup,
  adapter: ImageAdapter,
  request: AdapterRequest,
  instruction: string,
): Promise<EncodedImage> {
  const { capabilities } = (await adapter.models()).find(({ id }) => id === request.model) ?? {};
  if (capabilities?.generate) {
    const [image] = imagesOf(await collect(adapter.run({ ...request, instruction }, contextOf(setup))));
    if (image) return image;
  }
  const [width, height] =
    capabilities && 'list' in capabilities.size ? (capabilities.size.list[0] ?? [64, 64]) : [64, 64];
  return {
    bytes: createTinyPng({ width, height, color: [120, 160, 200] }),
    mediaType: 'image/png',
    width,
    height,
  };
}

function contextOf(setup: AdapterConformanceSetup, signal = new AbortController().signal): AdapterContext {
  let count = 0;
  const noNetwork = (): Promise<Response> => Promise.reject(new TypeError('this test has no network'));
  return {
    signal,
    fetch: setup.fetch ?? noNetwork,
    now: Date.now,
    createId: () => `id-${(count += 1)}`,
    log: () => undefined,
  };
}

async function collect(events: AsyncIterable<AdapterEvent>): Promise<AdapterEvent[]> {
  const all: AdapterEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

function imagesOf(events: AdapterEvent[]): EncodedImage[] {
  return events.flatMap((event) => (event.type === 'image' ? [event.image] : []));
}

function expectRisingProgress(events: AdapterEvent[]): void {
  const values = events.flatMap((event) => (event.type === 'progress' ? [event.value] : []));
  values.forEach((value, index) => {
    expect(value).toBeGreaterThanOrEqual(values[index - 1] ?? 0);
    expect(value).toBeLessThanOrEqual(1);
  });
}

/** Plain DOM abort reasons count: the engine maps them. */
function isAbort(error: unknown): boolean {
  return EngineError.hasCode(error, 'aborted') || (error instanceof Error && error.name === 'AbortError');
}

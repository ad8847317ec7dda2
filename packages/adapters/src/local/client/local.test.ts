import { readFile } from 'node:fs/promises';
import { EngineError } from '@pentimento/engine';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { collectTurn, findEvent, imagesOf, turnContext, turnRequest } from '../__fixtures__/collect-turn.ts';
import { editBase, noisyPixels } from '../__fixtures__/edit-base.ts';
import { microManifestUrl } from '../__fixtures__/micro-manifest-path.ts';
import { decodePng } from '../pictures/png-codec.ts';
import type { ModelManifest } from '../shared/model-manifest.ts';
import { local } from './local.ts';
import type { LocalOptions } from './local-options.ts';

const adapters: ReturnType<typeof local>[] = [];
function micro(options: LocalOptions = {}) {
  const adapter = local({ models: [microManifestUrl], ...options });
  adapters.push(adapter);
  return adapter;
}
afterEach(async () => {
  await Promise.all(adapters.splice(0).map((adapter) => adapter.dispose?.()));
});

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return EngineError.isInstance(error) ? error.code : String(error);
}

/** The micro model as if it were on a server, its manifest altered. */
function servedFromDisk(alter: (manifest: ModelManifest) => void): typeof globalThis.fetch {
  return async (address) => {
    const name = String(address).split('/').at(-1) ?? '';
    const content = await readFile(new URL(name, microManifestUrl));
    if (name !== 'pentimento-model.json') return new Response(content);
    const manifest = JSON.parse(content.toString()) as ModelManifest;
    alter(manifest);
    return Response.json(manifest);
  };
}

describe('local in Node', { timeout: 60_000 }, () => {
  it('describes its models without loading a weight', async () => {
    const [model] = await micro().models();
    expect(model).toMatchObject({ id: 'micro', label: 'Micro', pricing: { perImageUsd: 0 } });
    expect(model?.downloadBytes).toBeGreaterThan(180_000);
    expect(model?.capabilities).toMatchObject({ generate: true, edit: true, mask: 'exact', reach: 'device' });
  });

  it('refuses options that it does not know', () => {
    expect(() => local({ model: 'x' } as LocalOptions)).toThrow(/model/);
  });

  it('reports every stage of preparation, bytes among them', async () => {
    const stages: string[] = [];
    const values: number[] = [];
    await micro().prepare?.('micro', {
      signal: new AbortController().signal,
      onProgress: ({ stage, value, loadedBytes, totalBytes, backend }) => {
        if (stages.at(-1) !== stage) stages.push(stage);
        values.push(value);
        expect(backend).toBe('wasm');
        if (stage === 'downloading') expect(loadedBytes).toBeLessThanOrEqual(totalBytes ?? 0);
      },
    });
    expect(new Set(stages)).toEqual(
      new Set(['checking', 'downloading', 'verifying', 'compiling', 'warming-up', 'ready']),
    );
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(values.at(-1)).toBe(1);
  });

  it('makes a picture, with a preview after every step but the last', async () => {
    const events = await collectTurn(micro());
    expect(events[0]?.type).toBe('turn-start');
    expect(events.at(-1)?.type).toBe('turn-end');
    expect(events.filter((event) => event.type === 'image-preview')).toHaveLength(3);
    const { image, seed } = findEvent(events, 'image');
    expect(image).toMatchObject({ width: 16, height: 16, mediaType: 'image/png' });
    expect(seed).toBe(1);
    expect(findEvent(events, 'usage')).toMatchObject({
      backend: 'wasm',
      steps: 4,
      modelHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const progress = events.flatMap((event) => (event.type === 'progress' ? [event.value] : []));
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
  });

  it('makes the same bytes from the same seed, and others from another', async () => {
    const adapter = micro();
    const [first] = imagesOf(await collectTurn(adapter, { seed: 7 }));
    const [again] = imagesOf(await collectTurn(adapter, { seed: 7 }));
    const [fresh] = imagesOf(await collectTurn(micro(), { seed: 7 }));
    const [other] = imagesOf(await collectTurn(adapter, { seed: 8 }));
    expect(again?.image.bytes).toEqual(first?.image.bytes);
    expect(fresh?.image.bytes).toEqual(first?.image.bytes);
    expect(other?.image.bytes).not.toEqual(first?.image.bytes);
  });

  it('draws a seed and reports it when none is given', async () => {
    const { seed, ...rest } = turnRequest();
    const adapter = micro();
    const events = [];
    for await (const event of adapter.run(rest, turnContext())) events.push(event);
    const [first] = imagesOf(events);
    const [again] = imagesOf(await collectTurn(adapter, { seed: first?.seed ?? -1 }));
    expect(seed).toBe(1);
    expect(again?.image.bytes).toEqual(first?.image.bytes);
  });

  it('makes several results that differ', async () => {
    const events = await collectTurn(micro(), { candidates: 3 });
    const images = imagesOf(events);
    expect(images.map(({ candidate }) => candidate)).toEqual([0, 1, 2]);
    expect(new Set(images.map(({ image }) => image.bytes.join())).size).toBe(3);
  });

  it.each([
    ["of the model's size", 16, 16, 255],
    ['larger', 40, 40, 255],
    ['smaller', 8, 8, 255],
    ['of another shape', 24, 12, 255],
    ['that is transparent', 16, 16, 90],
  ])('keeps every byte outside the change map of a base %s', async (_name, width, height, alpha) => {
    const pixels = noisyPixels(width, height, alpha);
    const events = await collectTurn(micro(), { base: await editBase(pixels), instruction: 'make it night' });
    const { image, changeMap } = findEvent(events, 'image');
    const result = await decodePng(image.bytes);
    expect([result.width, result.height, changeMap?.data.length]).toEqual([width, height, width * height]);
    let kept = 0;
    let changed = 0;
    changeMap?.data.forEach((value, index) => {
      const slice = (data: Uint8ClampedArray) => [...data.subarray(index * 4, index * 4 + 4)];
      if (value !== 0) changed += 1;
      else {
        kept += 1;
        expect(slice(result.data)).toEqual(slice(pixels.data));
      }
    });
    expect(changed).toBeGreaterThan(0);
    // A smaller base averages the map: hardly a pixel of this random one stays 0.
    if (width >= 16) expect(kept).toBeGreaterThan(0);
    const degraded = events.some((event) => event.type === 'warning' && event.feature === 'size');
    expect(degraded).toBe(width !== height);
  });

  it('changes nothing outside the mask', async () => {
    const pixels = noisyPixels(16, 16);
    const mask = { width: 16, height: 16, data: new Uint8Array(256).fill(255, 0, 128) };
    const events = await collectTurn(micro(), {
      base: await editBase(pixels),
      mask,
      instruction: 'make it night',
    });
    const { image, changeMap } = findEvent(events, 'image');
    const result = await decodePng(image.bytes);
    expect(result.data.subarray(128 * 4)).toEqual(pixels.data.subarray(128 * 4));
    expect(changeMap?.data.subarray(128).every((value) => value === 0)).toBe(true);
    expect(changeMap?.data.some((value) => value > 0)).toBe(true);
  });

  it('says which words it does not know', async () => {
    const events = await collectTurn(micro(), { instruction: 'a red dragon' });
    expect(findEvent(events, 'warning')).toMatchObject({ kind: 'other', feature: 'instruction' });
    expect(findEvent(events, 'warning').details).toMatch(/^I don't know 'dragon'; I know red, blue/);
  });

  it('says what it cannot honour', async () => {
    const base = await editBase(noisyPixels(16, 16));
    const events = await collectTurn(micro(), {
      base,
      references: [{ image: base, role: 'style' }],
      markup: base,
      strength: 0.5,
      background: 'transparent',
      size: { width: 32, height: 32 },
    });
    const features = events.flatMap((event) => (event.type === 'warning' ? [event.feature] : []));
    expect(features).toEqual(
      expect.arrayContaining(['references', 'markup', 'strength', 'background', 'size']),
    );
  });

  it("takes its number of steps from the turn's options and refuses others", async () => {
    const events = await collectTurn(micro(), { options: { steps: 2 } });
    expect(findEvent(events, 'usage').steps).toBe(2);
    expect(await codeOf(collectTurn(micro(), { options: { stepz: 2 } }))).toBe('invalid-request');
    expect(await codeOf(collectTurn(micro(), { seed: -1 }))).toBe('invalid-request');
  });

  it('refuses a damaged picture, a wrong mask and an unknown model', async () => {
    const base = await editBase(noisyPixels(16, 16));
    const torn = { ...base, bytes: base.bytes.slice(0, 100) };
    const mask = { width: 8, height: 8, data: new Uint8Array(64) };
    const adapter = micro();
    expect(await codeOf(collectTurn(adapter, { base: torn }))).toBe('invalid-request');
    expect(await codeOf(collectTurn(adapter, { base, mask }))).toBe('invalid-request');
    expect(await codeOf(collectTurn(adapter, { model: 'other' }))).toBe('model-unavailable');
    expect(imagesOf(await collectTurn(adapter))).toHaveLength(1);
  });

  it('stops within one step of an abort, and runs again after it', async () => {
    const adapter = micro();
    const abort = new AbortController();
    let steps = 0;
    const turn = (async () => {
      for await (const event of adapter.run(
        turnRequest({ options: { steps: 200 } }),
        turnContext({ signal: abort.signal }),
      )) {
        if (event.type === 'image-preview' && ++steps === 3) abort.abort();
      }
    })();
    expect(await codeOf(turn)).toBe('aborted');
    expect(steps).toBe(3);
    expect(imagesOf(await collectTurn(adapter))).toHaveLength(1);
  });

  it('stops when its events are no longer read', async () => {
    const adapter = micro();
    for await (const event of adapter.run(turnRequest({ options: { steps: 200 } }), turnContext())) {
      if (event.type === 'image-preview') break;
    }
    const started = performance.now();
    expect(imagesOf(await collectTurn(adapter))).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(4000);
  });

  it('queues turns that come at once, and says so', async () => {
    const adapter = micro();
    const [first, second, third] = await Promise.all([1, 2, 3].map((seed) => collectTurn(adapter, { seed })));
    expect(first?.some((event) => event.type === 'queue-update')).toBe(false);
    expect(findEvent(second ?? [], 'queue-update').position).toBe(1);
    expect(findEvent(third ?? [], 'queue-update').position).toBe(2);
    expect(imagesOf(third ?? [])).toHaveLength(1);
  });

  it('lets a waiting turn be aborted without disturbing the one that runs', async () => {
    const adapter = micro();
    const abort = new AbortController();
    const running = collectTurn(adapter);
    const waiting = codeOf(collectTurn(adapter, {}, { signal: abort.signal }));
    abort.abort();
    expect(await waiting).toBe('aborted');
    expect(imagesOf(await running)).toHaveLength(1);
  });

  it('ends what runs and what waits when disposed, and can be used again', async () => {
    const adapter = micro();
    const long = { options: { steps: 200 } };
    const codes = [codeOf(collectTurn(adapter, long)), codeOf(collectTurn(adapter, long))];
    await new Promise((resolve) => setTimeout(resolve, 50));
    await adapter.dispose?.();
    expect(await Promise.all(codes)).toEqual(['aborted', 'aborted']);
    expect(imagesOf(await collectTurn(adapter))).toHaveLength(1);
  });

  it('recovers once from an exhausted memory, then reports it', async () => {
    const [expected] = imagesOf(await collectTurn(micro()));
    for (const outOfMemoryAtStep of [0, 1, 2, 3]) {
      const once = await collectTurn(micro({ faults: { outOfMemoryAtStep } }));
      expect(imagesOf(once)[0]?.image.bytes).toEqual(expected?.image.bytes);
    }
    const twice = micro({ faults: { outOfMemoryAtStep: 2, attempts: 2 } });
    expect(await codeOf(collectTurn(twice))).toBe('out-of-memory');
    expect(imagesOf(await collectTurn(twice))).toHaveLength(1);
  });

  it('refuses a model that computes something else than its manifest says', async () => {
    const fetch = servedFromDisk((manifest) => {
      const { picture } = manifest.selfTest?.denoise.at(-1)?.outputs ?? {};
      if (picture !== undefined) picture.values = picture.values.map((value) => value + 0.1);
    });
    const adapter = local({ models: ['https://models.example/pentimento-model.json'], fetch });
    const error = await collectTurn(adapter).catch((thrown: unknown) => thrown);
    expect(EngineError.hasCode(error, 'model-unavailable')).toBe(true);
    expect(String(error)).toMatch(/wrong results on wasm/);
  });

  it('loads a model through the fetch that it is given', async () => {
    const fetch = vi.fn(servedFromDisk(() => {}));
    const adapter = local({ models: ['https://models.example/pentimento-model.json'], fetch });
    expect(imagesOf(await collectTurn(adapter))).toHaveLength(1);
    expect(fetch).toHaveBeenCalledTimes(5);
  });

  it('does not fetch a weight before it is asked to', async () => {
    const read = vi.fn(async (address: string | URL | Request) => new Response(String(address)));
    const adapter = local({ models: ['https://models.example/pentimento-model.json'], fetch: read });
    expect(await codeOf(adapter.models())).toBe('model-unavailable');
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('does not grow over ten lives of load, run and dispose', async () => {
    const used: number[] = [];
    for (let life = 0; life < 10; life++) {
      const adapter = local({ models: [microManifestUrl] });
      await collectTurn(adapter);
      await adapter.dispose?.();
      used.push(process.memoryUsage().arrayBuffers + process.memoryUsage().external);
    }
    expect((used[9] ?? 0) - (used[3] ?? 0)).toBeLessThan(20_000_000);
  });
});

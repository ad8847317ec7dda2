import { EngineError } from '@pentimento/engine';
import { afterEach, describe, expect, it } from 'vitest';
import { collectTurn, findEvent, imagesOf, turnContext, turnRequest } from '../__fixtures__/collect-turn.ts';
import { editBase, noisyPixels } from '../__fixtures__/edit-base.ts';
import { decodePng } from '../pictures/png-codec.ts';
import { createModelWorker } from './create-model-worker.ts';
import { local } from './local.ts';
import type { LocalOptions } from './local-options.ts';

const manifestUrl = new URL('../__fixtures__/micro-model/pentimento-model.json', import.meta.url).href;
const adapters: ReturnType<typeof local>[] = [];
function micro(options: LocalOptions = {}) {
  const adapter = local({ models: [manifestUrl], cache: 'memory', ...options });
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

describe('local in a worker, on WebAssembly', () => {
  it('chooses WebAssembly on an emulated graphics processor, and says why', async () => {
    const details: string[] = [];
    await micro().prepare?.('micro', {
      signal: new AbortController().signal,
      onProgress: ({ detail, backend }) => {
        details.push(detail ?? '');
        expect(backend).toBe('wasm');
      },
    });
    expect(details.join(' ')).toMatch(/Runs on the processor: (WebGPU is only emulated|there is no WebGPU)/);
  }, 30_000);

  it('makes the same bytes from the same seed', async () => {
    const [first] = imagesOf(await collectTurn(micro(), { seed: 7 }));
    const [again] = imagesOf(await collectTurn(micro(), { seed: 7 }));
    expect(again?.image.bytes).toEqual(first?.image.bytes);
  }, 30_000);

  it('keeps every byte outside the change map', async () => {
    const pixels = noisyPixels(16, 16);
    const events = await collectTurn(micro(), { base: await editBase(pixels), instruction: 'make it night' });
    const { image, changeMap } = findEvent(events, 'image');
    const result = await decodePng(image.bytes);
    const kept = [...(changeMap?.data ?? [])].flatMap((value, index) => (value === 0 ? [index] : []));
    expect(kept.length).toBeGreaterThan(0);
    for (const index of kept) {
      expect(result.data.subarray(index * 4, index * 4 + 4)).toEqual(
        pixels.data.subarray(index * 4, index * 4 + 4),
      );
    }
  }, 30_000);

  it('stops within one step of an abort, and runs again in the same worker', async () => {
    let workers = 0;
    const adapter = micro({ createWorker: () => ((workers += 1), createModelWorker()) });
    const abort = new AbortController();
    let steps = 0;
    const turn = (async () => {
      const request = turnRequest({ options: { steps: 200 } });
      for await (const event of adapter.run(request, turnContext({ signal: abort.signal }))) {
        if (event.type === 'image-preview' && ++steps === 3) abort.abort();
      }
    })();
    expect(await codeOf(turn)).toBe('aborted');
    expect(steps).toBe(3);
    expect(imagesOf(await collectTurn(adapter))).toHaveLength(1);
    expect(workers).toBe(1);
  }, 30_000);
});

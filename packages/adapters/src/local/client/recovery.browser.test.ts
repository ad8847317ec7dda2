import { EngineError } from '@pentimento/engine';
import { afterEach, describe, expect, it } from 'vitest';
import { collectTurn, findEvent, imagesOf } from '../__fixtures__/collect-turn.ts';
import { timedTurn } from '../__fixtures__/timed-turn.ts';
import type { FaultPlan } from '../shared/fault-plan.ts';
import { createModelWorker } from './create-model-worker.ts';
import { local } from './local.ts';
import type { LocalOptions } from './local-options.ts';

const manifestUrl = new URL('../__fixtures__/nano-model/pentimento-model.json', import.meta.url).href;
const steps = [0, 1, 2, 3];
/** The promise is 5 s from the failure; a busy machine is late with its timers. */
const limitMs = 8000;

const adapters: ReturnType<typeof local>[] = [];
function nano(options: LocalOptions = {}) {
  const adapter = local({ models: [manifestUrl], cache: 'memory', threads: 1, ...options });
  adapters.push(adapter);
  return adapter;
}
afterEach(async () => {
  await Promise.all(adapters.splice(0).map((adapter) => adapter.dispose?.()));
});

describe('a worker that dies', () => {
  it('is replaced, and the turn gives the same picture, whatever the step', async () => {
    const [expected] = imagesOf(await collectTurn(nano(), { model: 'nano', seed: 3 }));
    const faults: FaultPlan = {};
    const adapter = nano({ faults });
    for (const step of steps) {
      Object.assign(faults, { killWorkerAtStep: step, attempts: step + 1 });
      const { events, error, longestMs } = await timedTurn(adapter);
      expect(longestMs).toBeLessThan(limitMs);
      if (error !== undefined) expect(EngineError.hasCode(error, 'device-lost')).toBe(true);
      else expect(imagesOf(events)[0]?.image.bytes).toEqual(expected?.image.bytes);
      const progress = events.flatMap((event) => (event.type === 'progress' ? [event.value] : []));
      expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    }
  }, 120_000);

  it('is reported when its successor dies too, and the next turn runs', async () => {
    let workers = 0;
    const adapter = nano({
      faults: { killWorkerAtStep: 1, attempts: 2 },
      createWorker: () => ((workers += 1), createModelWorker()),
    });
    const { error } = await timedTurn(adapter);
    expect(EngineError.hasCode(error, 'device-lost')).toBe(true);
    expect(workers).toBe(2);
    expect(imagesOf(await collectTurn(adapter, { model: 'nano' }))).toHaveLength(1);
    expect(workers).toBe(3);
  }, 60_000);

  it('is reported when it cannot start at all', async () => {
    const broken = URL.createObjectURL(new Blob(["throw new Error('broken')"], { type: 'text/javascript' }));
    const adapter = nano({ createWorker: () => new Worker(broken, { type: 'module' }) });
    const error = await collectTurn(adapter, { model: 'nano' }).catch((thrown: unknown) => thrown);
    expect(EngineError.hasCode(error, 'device-lost')).toBe(true);
    expect(String(error)).toMatch(/broken/);
  }, 30_000);
});

describe('a graphics device that goes away', () => {
  it('is opened again, whatever the step, or reported in time', async () => {
    const faults: FaultPlan = {};
    const adapter = nano({ faults, backend: 'webgpu' });
    let recovered = 0;
    for (const step of steps) {
      Object.assign(faults, { loseDeviceAtStep: step, attempts: step + 1 });
      const { events, error, longestMs } = await timedTurn(adapter);
      expect(longestMs).toBeLessThan(limitMs);
      if (error !== undefined) {
        expect(EngineError.hasCode(error, 'device-lost')).toBe(true);
        continue;
      }
      recovered += 1;
      expect(imagesOf(events)).toHaveLength(1);
      expect(findEvent(events, 'usage').backend).toBe('webgpu');
    }
    console.log('recovered on WebGPU', recovered, 'of', steps.length);
  }, 180_000);

  it('is given up for WebAssembly when it goes away twice, and that is said', async () => {
    const adapter = nano({ backend: 'webgpu', faults: { loseDeviceAtStep: 1, attempts: 2 } });
    const { events, error } = await timedTurn(adapter);
    if (error !== undefined) {
      expect(EngineError.hasCode(error, 'device-lost')).toBe(true);
      return;
    }
    expect(findEvent(events, 'usage').backend).toBe('wasm');
    expect(findEvent(events, 'warning')).toMatchObject({ kind: 'degraded', feature: 'backend' });
  }, 120_000);
});

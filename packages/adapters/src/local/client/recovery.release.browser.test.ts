import { EngineError } from '@pentimento/engine';
import { expect, it } from 'vitest';
import { collectTurn, imagesOf } from '../__fixtures__/collect-turn.ts';
import { timedTurn } from '../__fixtures__/timed-turn.ts';
import type { FaultPlan } from '../shared/fault-plan.ts';
import { local } from './local.ts';

const manifestUrl = new URL('../__fixtures__/nano-model/pentimento-model.json', import.meta.url).href;
/** The promise is 5 s from the failure; a busy machine is late with its timers. */
const limitMs = 8000;

const kinds = [
  { fault: 'killWorkerAtStep', backend: 'wasm', code: 'device-lost', count: 70 },
  { fault: 'outOfMemoryAtStep', backend: 'wasm', code: 'out-of-memory', count: 70 },
  { fault: 'loseDeviceAtStep', backend: 'webgpu', code: 'device-lost', count: 60 },
] as const;

it.each(kinds)(
  'recovers from $fault, or says so, $count times',
  async ({ fault, backend, code, count }) => {
    const faults: FaultPlan = { attempts: 0 };
    const adapter = local({ models: [manifestUrl], threads: 1, backend, faults });
    const [expected] = imagesOf(await collectTurn(adapter, { model: 'nano', seed: 3 }));
    let recovered = 0;
    for (let turn = 0; turn < count; turn++) {
      Object.assign(faults, { [fault]: turn % 4, attempts: turn + 1 });
      const { events, error, longestMs } = await timedTurn(adapter);
      expect(longestMs).toBeLessThan(limitMs);
      if (error !== undefined) {
        expect(EngineError.hasCode(error, code)).toBe(true);
        continue;
      }
      recovered += 1;
      expect(imagesOf(events)).toHaveLength(1);
      if (backend === 'wasm') expect(imagesOf(events)[0]?.image.bytes).toEqual(expected?.image.bytes);
    }
    console.log(`${fault}: recovered ${recovered} of ${count}`);
    await adapter.dispose?.();
  },
  1_800_000,
);

it('notices a worker that no longer answers, and recovers or says so', async () => {
  const faults: FaultPlan = { attempts: 0 };
  const adapter = local({ models: [manifestUrl], threads: 1, backend: 'wasm', faults });
  const [expected] = imagesOf(await collectTurn(adapter, { model: 'nano', seed: 3 }));
  Object.assign(faults, { hang: { step: 2, milliseconds: 120_000 }, attempts: 1 });
  const { events, error, longestMs } = await timedTurn(adapter);
  if (error !== undefined) expect(EngineError.hasCode(error, 'device-lost')).toBe(true);
  else expect(imagesOf(events)[0]?.image.bytes).toEqual(expected?.image.bytes);
  expect(longestMs).toBeGreaterThan(14_000);
  expect(longestMs).toBeLessThan(30_000);
  await adapter.dispose?.();
}, 120_000);

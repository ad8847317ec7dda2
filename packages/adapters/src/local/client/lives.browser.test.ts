import { expect, it } from 'vitest';
import { collectTurn, imagesOf } from '../__fixtures__/collect-turn.ts';
import { countedWorkers } from '../__fixtures__/counted-workers.ts';
import { local } from './local.ts';

const manifestUrl = new URL('../__fixtures__/nano-model/pentimento-model.json', import.meta.url).href;

it('leaves no worker behind over ten lives of load, run and dispose', async () => {
  const workers = countedWorkers();
  for (let life = 0; life < 10; life++) {
    const { createWorker } = workers;
    const adapter = local({ models: [manifestUrl], threads: 1, backend: 'wasm', createWorker });
    expect(imagesOf(await collectTurn(adapter, { model: 'nano' }))).toHaveLength(1);
    expect(workers.alive).toBe(1);
    await adapter.dispose?.();
    expect(workers.alive).toBe(0);
  }
}, 120_000);

it('ends the worker under a running turn when disposed, and starts no other', async () => {
  const workers = countedWorkers();
  const { createWorker } = workers;
  const adapter = local({ models: [manifestUrl], threads: 1, backend: 'wasm', createWorker });
  const request = { model: 'nano', options: { steps: 200 } };
  const turns = [collectTurn(adapter, request), collectTurn(adapter, request)];
  const settled = Promise.allSettled(turns);
  await expect.poll(() => workers.alive).toBe(1);
  await adapter.dispose?.();
  const codes = (await settled).map((result) => result.status === 'rejected' && result.reason.code);
  expect(codes).toEqual(['aborted', 'aborted']);
  expect(workers.alive).toBe(0);
}, 60_000);

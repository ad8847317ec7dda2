import { expect, it } from 'vitest';
import { collectTurn, imagesOf } from '../__fixtures__/collect-turn.ts';
import { local } from './local.ts';

const manifestUrl = new URL('../__fixtures__/nano-model/pentimento-model.json', import.meta.url).href;

/** Memory of this page and its workers, after a collection of garbage that the browser chooses the moment of. */
async function measuredBytes(): Promise<number> {
  const page = performance as Performance & {
    measureUserAgentSpecificMemory(): Promise<{ bytes: number }>;
  };
  return (await page.measureUserAgentSpecificMemory()).bytes;
}

async function live(): Promise<void> {
  const adapter = local({ models: [manifestUrl], threads: 1, backend: 'wasm' });
  expect(imagesOf(await collectTurn(adapter, { model: 'nano' }))).toHaveLength(1);
  await adapter.dispose?.();
}

it('gives all memory back over ten lives of load, run and dispose', async () => {
  await live();
  const early = await measuredBytes();
  for (let life = 0; life < 10; life++) await live();
  const late = await measuredBytes();
  // One worker holds well over 20 MB: a single one left behind would show.
  console.log(`memory of the page before and after ten lives: ${early} and ${late} bytes`);
  expect(late - early).toBeLessThan(20_000_000);
}, 300_000);

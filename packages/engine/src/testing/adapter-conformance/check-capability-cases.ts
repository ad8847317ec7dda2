import { expect, test } from 'vitest';
import { readImageHeader } from '../../image/read-image-header.ts';
import type { EncodedImage } from '../../protocol/encoded-image.ts';
import type { AdapterConformanceSetup } from './adapter-conformance-setup.ts';
import {
  collectEvents,
  createBase,
  createContext,
  createPlain,
  imagesOf,
  prepareAdapter,
  sizeFor,
} from './conformance-run.ts';

/** What a model says it can do, checked against what arrives at the provider and what comes out. */
export function checkCapabilityCases(
  setup: AdapterConformanceSetup,
  words: { generate: string; edit: string },
): void {
  test('the mask reaches the model the right way round', async ({ skip }) => {
    if (setup.skips?.mask !== undefined) skip(setup.skips.mask);
    const { network, decode } = setup;
    const prepared = await prepareAdapter(setup, words.edit);
    const { adapter, model, request } = prepared;
    if (model.capabilities.mask === 'none') skip('the model takes no mask');
    if (!network || !decode) return skip('needs a simulator that honours masks, and a decoder');
    const base = await createPlain(sizeFor(model), [120, 160, 200]);
    const data = new Uint8Array(base.width * base.height);
    for (let index = 0; index < data.length; index += 1)
      if (index % base.width >= base.width / 2) data[index] = 255;
    const mask = { width: base.width, height: base.height, data };
    network.reset();
    const events = await collectEvents(adapter.run({ ...request, base, mask }, createContext(setup)));
    expect(network.turns().at(-1)?.mask).toEqual(mask);
    const [image] = imagesOf(events);
    if (!image) throw new Error('no picture came');
    const changed = changedHalves(await decode(image), await decode(base));
    expect(changed.left).toBe(0);
    expect(changed.right).toBeGreaterThan(0);
    await adapter.dispose?.();
  });

  test('references arrive after the base, in order', async ({ skip }) => {
    if (setup.skips?.references !== undefined) skip(setup.skips.references);
    const { network, decode } = setup;
    const { adapter, model, request } = await prepareAdapter(setup, words.edit);
    if (model.capabilities.maxReferences === 0) skip('the model takes no references');
    if (!network || !decode) return skip('needs a simulator and a decoder');
    const colors = [
      [200, 30, 30],
      [30, 200, 30],
      [30, 30, 200],
    ].slice(0, model.capabilities.maxReferences);
    const base = await createPlain(sizeFor(model), [120, 120, 120]);
    const references = await Promise.all(
      colors.map(async (color) => ({ image: await createPlain([64, 64], color), role: 'content' as const })),
    );
    network.reset();
    await collectEvents(adapter.run({ ...request, base, references }, createContext(setup)));
    const arrived = network.turns().at(-1)?.pictures ?? [];
    const seen = await Promise.all(arrived.map(async (bytes) => middleColor(await decode(describe(bytes)))));
    expect(seen).toEqual([[120, 120, 120], ...colors]);
    await adapter.dispose?.();
  });

  test('gives as many results as asked for, each with its number', async ({ skip }) => {
    if (setup.skips?.candidates !== undefined) skip(setup.skips.candidates);
    const { adapter, model, request } = await prepareAdapter(setup, words.generate);
    const candidates = Math.min(3, model.capabilities.maxCandidates);
    if (candidates < 2) skip('the model makes one at a time');
    if (!model.capabilities.generate) skip('the model only changes pictures');
    const events = await collectEvents(adapter.run({ ...request, candidates }, createContext(setup)));
    const numbers = events.flatMap((event) => (event.type === 'image' ? [event.candidate] : []));
    expect(numbers.toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: candidates }, (_, index) => index),
    );
    await adapter.dispose?.();
  });

  test('shows what it promises on the way', async ({ skip }) => {
    if (setup.skips?.previews !== undefined) skip(setup.skips.previews);
    const { adapter, model, request } = await prepareAdapter(setup, words.generate);
    const { previews, generate } = model.capabilities;
    if (previews === 'none') skip('the model is silent until the end');
    if (!generate) skip('the model only changes pictures');
    const options = setup.turnOptions?.streaming;
    const events = await collectEvents(
      adapter.run({ ...request, ...(options !== undefined && { options }) }, createContext(setup)),
    );
    const types = events.map(({ type }) => type);
    const wanted = previews === 'image' ? 'image-preview' : 'progress';
    expect(types.indexOf(wanted)).toBeGreaterThan(0);
    expect(types.indexOf(wanted)).toBeLessThan(types.indexOf('image'));
    for (const event of events) {
      if (event.type === 'image-preview') expect(describe(event.image.bytes)).toEqual(event.image);
    }
    await adapter.dispose?.();
  });

  test('says what was used, and what it cost where a price is known', async ({ skip }) => {
    if (setup.skips?.usage !== undefined) skip(setup.skips.usage);
    const prepared = await prepareAdapter(setup, words.generate);
    const { adapter, model, request } = prepared;
    const base = model.capabilities.generate ? undefined : await createBase(setup, prepared, words.generate);
    const events = await collectEvents(
      adapter.run({ ...request, ...(base && { base }) }, createContext(setup)),
    );
    const usage = events.filter((event) => event.type === 'usage');
    expect(usage.length).toBeGreaterThan(0);
    if (model.pricing) {
      const cost = usage.reduce((sum, { costUsd = Number.NaN }) => sum + costUsd, 0);
      expect(cost).toBeGreaterThanOrEqual(0);
    }
    await adapter.dispose?.();
  });
}

function describe(bytes: Uint8Array): EncodedImage {
  const { mediaType, width, height } = readImageHeader(bytes);
  return { bytes, mediaType, width, height };
}

interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

function middleColor({ width, height, data }: Pixels): number[] {
  const at = (Math.floor(height / 2) * width + Math.floor(width / 2)) * 4;
  return [...data.subarray(at, at + 3)];
}

/** Pixels that differ, left and right of the middle; results of another size are read in proportion. */
function changedHalves(result: Pixels, base: Pixels): { left: number; right: number } {
  const changed = { left: 0, right: 0 };
  for (let y = 0; y < result.height; y += 1) {
    for (let x = 0; x < result.width; x += 1) {
      const at = (y * result.width + x) * 4;
      const [fromX, fromY] = [
        Math.floor((x * base.width) / result.width),
        Math.floor((y * base.height) / result.height),
      ];
      const from = (fromY * base.width + fromX) * 4;
      const isSame = [0, 1, 2].every((channel) => result.data[at + channel] === base.data[from + channel]);
      if (!isSame) changed[x < result.width / 2 ? 'left' : 'right'] += 1;
    }
  }
  return changed;
}

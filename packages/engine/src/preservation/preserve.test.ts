import { describe, expect, it } from 'vitest';
import { AbortedError } from '../errors/aborted-error.ts';
import { InvalidRequestError } from '../errors/invalid-request-error.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';
import type { PreserveProgress } from './preserve-request.ts';
import { preserve } from './preserve.ts';
import { makeCases } from './testing/make-cases.ts';
import { createRandom } from './testing/create-random.ts';
import { simulateDrift } from './testing/simulate-drift.ts';

const [test] = makeCases({ half: 'held-out', picturesPerKind: 1, side: 128, edits: ['recolour'] });
const { parent, result } = test!;

function countForeignPixels(image: PixelImage, weights: Uint8Array): number {
  let foreign = 0;
  for (let at = 0; at < weights.length; at += 1) {
    if (weights[at] !== 0) continue;
    for (let byte = at * 4; byte < at * 4 + 4; byte += 1)
      if (image.data[byte] !== parent.data[byte]) foreign += 1;
  }
  return foreign;
}

function plain(width: number, height: number, colour: readonly number[]): PixelImage {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < data.length; at += 4) data.set(colour, at);
  return { width, height, data };
}

describe('preserve', { timeout: 60_000 }, () => {
  it('keeps every pixel of weight 0 byte for byte after a local edit, and shows the edit', async () => {
    const kept = await preserve({ parent, result });
    expect(kept.decision).toBe('local');
    expect(kept.weights).toHaveLength(128 * 128);
    expect(countForeignPixels(kept.image, kept.weights)).toBe(0);
    expect(kept.changedFraction).toBeGreaterThan(0);
    expect(kept.changedFraction).toBeLessThan(0.3);
    expect(kept.reasons.join(' ')).toMatch(/of the picture changed/);
  });

  it('says that nothing changed for the same picture, and for the same picture after drift', async () => {
    const drifted = simulateDrift(parent, { gain: 1.02, noise: 1, jpegQuality: 92 }, createRandom(1));
    for (const same of [parent, { ...parent, data: parent.data.slice() }, drifted]) {
      const kept = await preserve({ parent, result: same });
      expect(kept.decision).toBe('none');
      expect(kept.image.data).toEqual(parent.data);
      expect(kept.changedFraction).toBe(0);
      expect(kept.weights.every((weight) => weight === 0)).toBe(true);
    }
  });

  it('lets the mask win over everything: a new picture changes only inside it', async () => {
    const data = new Uint8Array(128 * 128);
    for (let y = 30; y < 70; y += 1) data.fill(255, y * 128 + 20, y * 128 + 90);
    const kept = await preserve({
      parent,
      result: plain(128, 128, [250, 0, 90, 255]),
      mask: data,
      instruction: 'make it night',
    });
    expect(kept.decision).toBe('local');
    expect(kept.weights.every((weight, at) => weight <= data[at]!)).toBe(true);
    expect(countForeignPixels(kept.image, kept.weights)).toBe(0);
    const middle = (50 * 128 + 50) * 4;
    expect([...kept.image.data.subarray(middle, middle + 3)]).toEqual([250, 0, 90]);
  });

  it('takes a soft mask as it is', async () => {
    const data = new Uint8Array(128 * 128).map((_, at) => at % 128);
    const kept = await preserve({ parent, result, mask: { width: 128, height: 128, data } });
    expect(kept.weights).toEqual(data);
  });

  it('changes nothing under an empty mask, and may change everything under a full one', async () => {
    const empty = await preserve({ parent, result, mask: new Uint8Array(128 * 128) });
    expect(empty.decision).toBe('none');
    expect(empty.image.data).toEqual(parent.data);
    const full = await preserve({ parent, result, mask: new Uint8Array(128 * 128).fill(255) });
    expect(full.decision).toBe('local');
    expect(full.weights.every((weight) => weight === 255)).toBe(true);
  });

  it("uses the model's own change map instead of looking for changes", async () => {
    const changeMap = new Uint8Array(128 * 128);
    for (let y = 5; y < 15; y += 1) changeMap.fill(255, y * 128 + 5, y * 128 + 15);
    const kept = await preserve({
      parent,
      result: simulateDrift(result, { noise: 2 }, createRandom(2)),
      changeMap,
    });
    expect(kept.decision).toBe('local');
    expect(kept.reasons.join(' ')).toMatch(/model said itself/);
    const shown = [...kept.weights.keys()].filter((at) => kept.weights[at] !== 0);
    expect(shown.every((at) => at % 128 < 20 && at / 128 < 20)).toBe(true);
    expect((await preserve({ parent, result, changeMap: new Uint8Array(128 * 128) })).decision).toBe('none');
  });

  it("takes the model's picture as it is in the modes whole and off, measured and not", async () => {
    const whole = await preserve({ parent, result, mode: 'whole' });
    expect(whole.image).toBe(result);
    expect(whole.decision).toBe('global');
    expect(whole.tone.gain).not.toEqual([1, 1, 1]);
    const off = await preserve({ parent, result, mode: 'off' });
    expect(off.image).toBe(result);
    expect(off.transform).toEqual({ scaleX: 1, scaleY: 1, shiftX: 0, shiftY: 0 });
  });

  it('brings a result of another size to the parent, and keeps the size of a global one', async () => {
    const small = plain(64, 64, [10, 200, 30, 255]);
    const masked = await preserve({ parent, result: small, mask: new Uint8Array(128 * 128).fill(255) });
    expect([masked.image.width, masked.image.height]).toEqual([128, 128]);
    const night = await preserve({ parent, result: small, instruction: 'make it night' });
    expect(night.decision).toBe('global');
    expect(night.image).toBe(small);
  });

  it('reports rising progress, and stops on request', async () => {
    const seen: PreserveProgress[] = [];
    await preserve({ parent, result }, { onProgress: (progress) => seen.push(progress) });
    expect(seen.map(({ stage }) => stage)).toEqual(['registering', 'finding changes', 'compositing', 'done']);
    expect(seen.map(({ value }) => value)).toEqual(
      seen.map(({ value }) => value).toSorted((one, other) => one - other),
    );
    const controller = new AbortController();
    const stopped = preserve(
      { parent, result },
      { signal: controller.signal, onProgress: () => controller.abort() },
    );
    await expect(stopped).rejects.toSatisfy(AbortedError.isInstance);
  });

  it('refuses pictures and masks that do not fit', async () => {
    const broken = { width: 4, height: 4, data: new Uint8ClampedArray(12) };
    await expect(preserve({ parent, result: broken })).rejects.toSatisfy(InvalidRequestError.isInstance);
    await expect(preserve({ parent, result, mask: new Uint8Array(5) })).rejects.toSatisfy(
      InvalidRequestError.isInstance,
    );
    await expect(
      preserve({ parent, result, changeMap: { width: 2, height: 2, data: new Uint8Array(4) } }),
    ).rejects.toSatisfy(InvalidRequestError.isInstance);
  });

  it.each([
    [1, 1],
    [1, 40],
    [40, 1],
    [2, 2],
    [3, 17],
    [17, 16],
  ])('works on %i × %i pixels', async (width, height) => {
    const before = plain(width, height, [40, 90, 200, 255]);
    const after = plain(width, height, [220, 90, 20, 255]);
    for (const mask of [undefined, new Uint8Array(width * height).fill(255)]) {
      const kept = await preserve({ parent: before, result: after, mask });
      expect(kept.image.data).toHaveLength(width * height * 4);
      const numbers = [
        ...Object.values(kept.transform),
        ...kept.tone.gain,
        ...kept.tone.offset,
        kept.changedFraction,
      ];
      expect(numbers.every(Number.isFinite)).toBe(true);
    }
  });

  it.each([
    ['the same colour', [90, 90, 90, 255], [90, 90, 90, 255]],
    ['nearly the same', [90, 90, 90, 255], [92, 89, 90, 255]],
    ['black and white', [0, 0, 0, 255], [255, 255, 255, 255]],
    ['all transparent', [0, 0, 0, 0], [0, 0, 0, 0]],
    ['transparent and opaque', [0, 0, 0, 0], [255, 255, 255, 255]],
  ])('gives numbers for pictures without any detail: %s', async (_, one, other) => {
    const before = plain(64, 48, one);
    const after = plain(64, 48, other);
    const full = new Uint8Array(64 * 48).fill(255);
    for (const mask of [undefined, full, new Uint8Array(64 * 48)]) {
      for (const changeMap of [undefined, full]) {
        const kept = await preserve({ parent: before, result: after, mask, changeMap });
        const { transform, tone, changedFraction, reasons, warnings } = kept;
        expect(JSON.stringify({ transform, tone, changedFraction })).not.toMatch(/null/);
        expect([...reasons, ...warnings].join(' ')).not.toMatch(/NaN|Infinity/);
        expect(reasons.length).toBeGreaterThan(0);
      }
    }
  });

  it('keeps transparency outside the edit, and gives it back where a model painted a plain colour', async () => {
    const clear = { ...parent, data: parent.data.slice() };
    for (let y = 0; y < 128; y += 1)
      for (let x = 0; x < 40; x += 1) clear.data.set([0, 0, 0, 0], (y * 128 + x) * 4);
    const white = { ...result, data: result.data.slice() };
    for (let y = 0; y < 128; y += 1)
      for (let x = 0; x < 40; x += 1) white.data.set([255, 255, 255, 255], (y * 128 + x) * 4);
    for (let y = 60; y < 75; y += 1)
      for (let x = 10; x < 25; x += 1) white.data.set([200, 30, 30, 255], (y * 128 + x) * 4);
    const kept = await preserve({ parent: clear, result: white });
    expect(kept.decision).toBe('local');
    expect(kept.image.data[(10 * 128 + 10) * 4 + 3]).toBe(0);
    expect(kept.image.data[(67 * 128 + 17) * 4 + 3]).toBe(255);
    const isKept = (weight: number, at: number): boolean =>
      weight !== 0 || kept.image.data[at * 4 + 3] === clear.data[at * 4 + 3];
    expect(kept.weights.every(isKept)).toBe(true);
  });
});

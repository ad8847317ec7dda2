import { describe, expect, it } from 'vitest';
import type { PixelImage } from '../protocol/pixel-image.ts';
import { InvalidRequestError } from '../errors/invalid-request-error.ts';
import { createRandom } from '../preservation/testing/create-random.ts';
import { drawScene } from '../preservation/testing/draw-scene.ts';
import { inventScene } from '../preservation/testing/scene-kinds.ts';
import { simulateDrift } from '../preservation/testing/simulate-drift.ts';
import { measureFidelity } from './measure-fidelity.ts';

const width = 64;
const height = 48;

/** Whole-number noise that Python computes the same way: see `goldens`. */
function noise(x: number, y: number, seed: number): number {
  const mask = 0xffffffffn;
  let mixed = (BigInt(x) * 374761393n + BigInt(y) * 668265263n + BigInt(seed) * 2246822519n) & mask;
  mixed = ((mixed ^ (mixed >> 13n)) * 1274126177n) & mask;
  return Number((mixed ^ (mixed >> 16n)) & 0xffn);
}

function grey(value: (x: number, y: number) => number): PixelImage {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at += 1) {
    const level = value(at % width, Math.floor(at / width));
    data.set([level, level, level, 255], at * 4);
  }
  return { width, height, data };
}

const base = (x: number, y: number): number => (x * 5 + y * 3 + Math.floor(noise(x, y, 1) / 4)) % 256;
const roundHalfToEven = (value: number): number => {
  const rounded = Math.round(value);
  return value % 1 === 0.5 && rounded % 2 === 1 ? rounded - 1 : rounded;
};

/**
 * From scikit-image 0.26.0: structural_similarity(a, b, data_range=255, gaussian_weights=True, sigma=1.5,
 * use_sample_covariance=False) and peak_signal_noise_ratio(a, b, data_range=255) on these very pictures.
 */
const goldens = [
  {
    name: 'noisy',
    ssim: 0.9826676678659012,
    psnr: 34.866538179985305,
    value: (x: number, y: number) => base(x, y) + Math.floor(noise(x, y, 2) / 16) - 8,
  },
  {
    name: 'inverse',
    ssim: -0.6614252749740142,
    psnr: 5.283725237024494,
    value: (x: number, y: number) => 255 - base(x, y),
  },
  {
    name: 'toned',
    ssim: 0.9934389434239577,
    psnr: 30.66660552883492,
    value: (x: number, y: number) => roundHalfToEven(base(x, y) * 0.9 + 10),
  },
];

const picture = drawScene(inventScene('photograph', createRandom(11)), { width: 160, height: 120 });

describe('measureFidelity', { timeout: 30_000 }, () => {
  it.each(goldens)('agrees with scikit-image on SSIM and PSNR: $name', ({ ssim, psnr, value }) => {
    const { whole } = measureFidelity({ parent: grey(base), result: grey(value) }).parent;
    expect(whole.ssim).toBeCloseTo(ssim, 4);
    expect(whole.psnr).toBeCloseTo(psnr, 6);
  });

  it('finds nothing between a picture and itself', () => {
    const { parent } = measureFidelity({ parent: picture, result: picture });
    expect(parent.changedFraction).toBe(0);
    expect(parent.whole).toMatchObject({
      exactFraction: 1,
      psnr: Infinity,
      deltaE: { p50: 0, p95: 0, p99: 0 },
    });
    expect(parent.whole.ssim).toBeCloseTo(1, 6);
    expect(parent.whole.highBandRatio).toBeCloseTo(1, 6);
    expect(parent.transform).toEqual({ scaleX: 1, scaleY: 1, shiftX: 0, shiftY: 0 });
  });

  it('tells inside from outside', () => {
    const result = { ...picture, data: picture.data.slice() };
    const region = new Uint8Array(160 * 120);
    for (let y = 20; y < 60; y += 1) {
      for (let x = 30; x < 90; x += 1) {
        region[y * 160 + x] = 255;
        result.data.set([250, 10, 10], (y * 160 + x) * 4);
      }
    }
    const { inside, outside, changedFraction } = measureFidelity({ parent: picture, result, region }).parent;
    expect(outside).toMatchObject({ exactFraction: 1, psnr: Infinity });
    expect(inside?.exactFraction).toBe(0);
    expect(inside?.deltaE?.p50).toBeGreaterThan(20);
    expect(inside!.psnr!).toBeLessThan(15);
    expect(changedFraction).toBeCloseTo((40 * 60) / (160 * 120), 9);
  });

  it('sees what becomes of detail, place and tones', () => {
    const soft = measureFidelity({
      parent: picture,
      result: simulateDrift(picture, { blur: 1 }, createRandom(1)),
    });
    expect(soft.parent.whole.highBandRatio!).toBeLessThan(0.8);
    expect(soft.parent.whole.lowBandRatio!).toBeCloseTo(1, 1);
    const noisy = measureFidelity({
      parent: picture,
      result: simulateDrift(picture, { noise: 8 }, createRandom(1)),
    });
    expect(noisy.parent.whole.highBandRatio!).toBeGreaterThan(1.02);
    const transform = { scaleX: 1.01, scaleY: 1.01, shiftX: 2, shiftY: -1 };
    const moved = simulateDrift(picture, { transform, cast: [6, 0, -6] }, createRandom(1));
    const { parent } = measureFidelity({ parent: picture, result: moved });
    expect(parent.transform!.shiftX).toBeCloseTo(2, 1);
    expect(parent.tone!.gain[0] * 128 + parent.tone!.offset[0]).toBeGreaterThan(131);
    expect(parent.tone!.gain[2] * 128 + parent.tone!.offset[2]).toBeLessThan(125);
  });

  it('compares with turn 0 as well, when it is there', () => {
    const report = measureFidelity({
      parent: picture,
      result: picture,
      origin: simulateDrift(picture, { noise: 5 }, createRandom(1)),
    });
    expect(report.parent.whole.psnr).toBe(Infinity);
    expect(report.origin!.whole.psnr!).toBeLessThan(40);
  });

  it.each([
    [1, 1],
    [1, 30],
    [30, 1],
    [5, 5],
    [12, 12],
  ])('gives numbers for %i × %i pixels', (across, down) => {
    const fill = (value: number): PixelImage => ({
      width: across,
      height: down,
      data: new Uint8ClampedArray(across * down * 4).fill(value),
    });
    const region = new Uint8Array(across * down).fill(255);
    const { parent } = measureFidelity({ parent: fill(20), result: fill(90), region });
    expect(parent.outside).toBeUndefined();
    expect(JSON.stringify(parent)).not.toMatch(/NaN|null/);
    expect(parent.inside!.psnr).toBeGreaterThan(0);
  });

  it('never calls a resampled picture exact, and refuses bytes that do not fit', () => {
    const half = { width: 80, height: 60, data: new Uint8ClampedArray(80 * 60 * 4).fill(255) };
    const white = { width: 160, height: 120, data: new Uint8ClampedArray(160 * 120 * 4).fill(255) };
    expect(measureFidelity({ parent: white, result: half }).parent).toMatchObject({
      changedFraction: 1,
      whole: { exactFraction: 0 },
    });
    const refused = (): unknown =>
      measureFidelity({ parent: white, result: half, region: new Uint8Array(3) });
    expect(refused).toThrowError(expect.toSatisfy(InvalidRequestError.isInstance));
  });
});

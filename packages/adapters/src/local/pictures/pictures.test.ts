import { InvalidRequestError } from '@pentimento/engine';
import { describe, expect, it } from 'vitest';
import { noisyPixels } from '../__fixtures__/edit-base.ts';
import { composeEdit } from './compose-edit.ts';
import { decodePicture } from './decode-picture.ts';
import { fitFrame } from './frame.ts';
import { maskTensor, sourceTensor } from './network-input.ts';
import { decodePng, encodePng } from './png-codec.ts';
import { resamplePlane } from './resample-plane.ts';

const plane = (width: number, height: number, data: number[]) => ({
  width,
  height,
  data: Float32Array.from(data),
});

describe('resamplePlane', () => {
  it('averages areas when it shrinks', () => {
    expect([...resamplePlane(plane(4, 2, [1, 3, 5, 7, 1, 3, 5, 7]), 2, 1).data]).toEqual([2, 6]);
    const third = resamplePlane(plane(3, 1, [0, 3, 6]), 2, 1).data;
    expect(third[0]).toBeCloseTo(1, 6);
    expect(third[1]).toBeCloseTo(5, 6);
  });

  it('goes straight between centres when it grows', () => {
    expect([...resamplePlane(plane(2, 1, [0, 4]), 4, 1).data]).toEqual([0, 1, 3, 4]);
  });

  it('keeps constants constant and the same size untouched', () => {
    for (const [width, height] of [
      [3, 5],
      [7, 2],
      [16, 16],
    ] as const) {
      for (const value of resamplePlane(plane(5, 4, Array(20).fill(0.3)), width, height).data) {
        expect(value).toBeCloseTo(0.3, 6);
      }
    }
    const same = plane(2, 2, [1, 2, 3, 4]);
    expect(resamplePlane(same, 2, 2)).toBe(same);
  });
});

describe('fitFrame', () => {
  const network = { width: 16, height: 16 };
  it('fills the network with a picture of its shape', () => {
    expect(fitFrame({ width: 64, height: 64 }, network)).toMatchObject({
      isPadded: false,
      inner: { left: 0, top: 0, width: 16, height: 16 },
    });
  });
  it('centres a picture of another shape, whole', () => {
    expect(fitFrame({ width: 32, height: 16 }, network)).toMatchObject({
      isPadded: true,
      inner: { left: 0, top: 4, width: 16, height: 8 },
    });
    expect(fitFrame({ width: 1, height: 3000 }, network).inner.width).toBe(1);
  });
});

describe('composeEdit', () => {
  const range = [-1, 1] as const;
  const size = { width: 16, height: 16 };

  it('gives the base back, byte for byte, where nothing changed', () => {
    for (const [width, height] of [
      [16, 16],
      [50, 50],
      [33, 20],
      [7, 9],
    ] as const) {
      const base = noisyPixels(width, height, 200);
      const frame = fitFrame(base, size);
      const source = sourceTensor(base, frame, range);
      const edit = {
        source,
        picture: source.map((value) => -value),
        change: new Float32Array(256).fill(0.0019),
      };
      expect(composeEdit({ base, frame, range, edit }).image.data).toEqual(base.data);
    }
  });

  it('takes the new picture where everything changed', () => {
    const base = noisyPixels(16, 16);
    const frame = fitFrame(base, size);
    const source = sourceTensor(base, frame, range);
    const wanted = noisyPixels(16, 16).data.map((value, index) => (index % 4 === 3 ? 255 : 255 - value));
    const picture = sourceTensor({ width: 16, height: 16, data: wanted }, frame, range);
    const edit = { source, picture, change: new Float32Array(256).fill(1) };
    const { image, changeMap } = composeEdit({ base, frame, range, edit });
    expect(image.data).toEqual(wanted);
    expect(changeMap.data.every((value) => value === 255)).toBe(true);
  });

  it('keeps the detail of a larger base under a partial change', () => {
    const base = noisyPixels(64, 64);
    const frame = fitFrame(base, size);
    const source = sourceTensor(base, frame, range);
    // Half of the way to black, everywhere: the network's picture is blurred, the result must not be.
    const edit = {
      source,
      picture: source.map((value) => 0.5 * value - 0.5),
      change: new Float32Array(256).fill(0.5),
    };
    const { image } = composeEdit({ base, frame, range, edit });
    for (let index = 0; index < image.data.length; index++) {
      if (index % 4 !== 3)
        expect(Math.abs((image.data[index] ?? 0) - (base.data[index] ?? 0) / 2)).toBeLessThan(1.01);
    }
  });

  it('reads a mask of ones where none is given', () => {
    const frame = fitFrame({ width: 40, height: 40 }, size);
    expect(maskTensor(undefined, frame).every((value) => value === 1)).toBe(true);
    const half = { width: 40, height: 40, data: new Uint8Array(1600).fill(255, 800) };
    const mask = maskTensor(half, frame);
    expect([mask[0], mask[255]]).toEqual([0, 1]);
  });
});

describe('the PNG codec', () => {
  it('keeps every byte, of transparent pixels too', async () => {
    for (const alpha of [255, 128, 0]) {
      const pixels = noisyPixels(13, 7, alpha);
      expect(await decodePng(await encodePng(pixels))).toEqual(pixels);
    }
  });

  it.each([0, 1, 8, 30, 60, 120])('refuses a file cut after %i bytes', async (length) => {
    const bytes = (await encodePng(noisyPixels(16, 16))).slice(0, length);
    await expect(decodePng(bytes)).rejects.toBeInstanceOf(InvalidRequestError);
  });

  it('refuses what is not as large as it says', async () => {
    const bytes = await encodePng(noisyPixels(8, 8));
    const picture = { bytes, mediaType: 'image/png', width: 16, height: 8 } as const;
    await expect(decodePicture(picture)).rejects.toThrow(/8 × 8, not 16 × 8/);
    await expect(decodePicture({ ...picture, width: 1e6, height: 1e6 })).rejects.toThrow(/too large/);
    await expect(decodePicture({ ...picture, mediaType: 'image/webp' })).rejects.toThrow(/Convert/);
  });
});

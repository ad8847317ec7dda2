import { describe, expect, it } from 'vitest';
import { boxBlur } from './box-blur.ts';
import { quantile } from './quantile.ts';
import { resizePicture } from './resize-picture.ts';

describe('resizePicture', () => {
  it('keeps plain colours and straight slopes', () => {
    const data = new Uint8ClampedArray(40 * 4 * 4);
    for (let at = 0; at < 160; at += 1) data.set([(at % 40) * 6, 77, 3, 255], at * 4);
    const small = resizePicture({ width: 40, height: 4, data }, { width: 20, height: 2 });
    for (let x = 3; x < 17; x += 1) {
      expect(Math.abs(small.data[x * 4]! - (2 * x + 0.5) * 6)).toBeLessThanOrEqual(1);
      expect([...small.data.subarray(x * 4 + 1, x * 4 + 4)]).toEqual([77, 3, 255]);
    }
  });

  it('does not let the colour of transparent pixels bleed', () => {
    const data = new Uint8ClampedArray(16 * 16 * 4);
    for (let at = 0; at < 256; at += 1) data.set(at % 16 < 8 ? [200, 100, 50, 255] : [0, 255, 0, 0], at * 4);
    const large = resizePicture({ width: 16, height: 16, data }, { width: 33, height: 31 });
    const pixels = Array.from({ length: 33 * 31 }, (_, at) => large.data.subarray(at * 4, at * 4 + 4));
    const greens = pixels.filter(([, , , alpha]) => alpha! > 32).map(([, green]) => green!);
    expect(Math.max(...greens)).toBeLessThan(110);
  });
});

describe('quantile', () => {
  it('agrees with sorting to a bin', () => {
    const values = Float32Array.from({ length: 5001 }, (_, at) => ((at * 7919) % 5001) / 500);
    const [low, median, high] = quantile(values, [0.1, 0.5, 0.99], { limit: 16 });
    expect(low).toBeCloseTo(1, 1);
    expect(median).toBeCloseTo(5, 1);
    expect(high).toBeCloseTo(9.9, 1);
    expect(quantile(new Float32Array(0), [0.5], { limit: 1 })).toEqual([0]);
  });
});

describe('boxBlur', () => {
  it.each([0, 1, 2, 4, 9])('is the mean of a square, with the border repeated: radius %i', (radius) => {
    const [width, height] = [7, 5];
    const data = Float32Array.from({ length: width * height }, (_, at) => (at * at) % 97);
    const blurred = boxBlur({ width, height, data }, { radius });
    const [across, down] = [Math.min(radius, width - 1), Math.min(radius, height - 1)];
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        let sum = 0;
        for (let row = y - down; row <= y + down; row += 1)
          for (let column = x - across; column <= x + across; column += 1)
            sum +=
              data[
                Math.min(height - 1, Math.max(0, row)) * width + Math.min(width - 1, Math.max(0, column))
              ]!;
        expect(blurred.data[y * width + x]).toBeCloseTo(sum / ((2 * across + 1) * (2 * down + 1)), 3);
      }
    }
  });
});

import { describe, expect, it } from 'vitest';
import { gaussianNoise } from './gaussian-noise.ts';
import { philox } from './philox.ts';

const hex = (words: number[]) => words.map((word) => word.toString(16).padStart(8, '0')).join(' ');

describe('philox', () => {
  it('answers the published known answers', () => {
    expect(hex(philox([0, 0, 0, 0], [0, 0]))).toBe('6627e8d5 e169c58d bc57ac4c 9b00dbd8');
    const ones = 0xffffffff;
    expect(hex(philox([ones, ones, ones, ones], [ones, ones]))).toBe('408f276d 41c83b0e a20bc7c6 6d5451fd');
  });
});

describe('gaussianNoise', () => {
  const golden = [
    -0.92466259, -0.42534415, -2.6438457, 0.14518388, -0.12086647, -0.57972564, -0.62285122, -0.32838709,
    -1.07454231, -0.36314407, -1.67105067, 2.26550497,
  ];

  it('draws what torch draws on CUDA for seed 0', () => {
    const noise = gaussianNoise({ seed: 0, stream: 0, step: 0 }, golden.length);
    golden.forEach((value, index) => expect(noise[index]).toBeCloseTo(value, 6));
  });

  it('gives an element the same value however many are drawn', () => {
    const address = { seed: 7, stream: 2, step: 3 };
    expect(gaussianNoise(address, 1000).slice(0, 10)).toEqual(gaussianNoise(address, 10));
  });

  it('differs by seed, stream and step', () => {
    const first = (seed: number, stream: number, step: number) => gaussianNoise({ seed, stream, step }, 1)[0];
    expect(new Set([first(1, 0, 0), first(2, 0, 0), first(1, 1, 0), first(1, 0, 1)]).size).toBe(4);
  });

  it('is standard normal', () => {
    const noise = gaussianNoise({ seed: 4_294_967_295, stream: 0, step: 0 }, 20_000);
    const mean = noise.reduce((sum, value) => sum + value, 0) / noise.length;
    const variance = noise.reduce((sum, value) => sum + (value - mean) ** 2, 0) / noise.length;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(variance - 1)).toBeLessThan(0.05);
  });
});

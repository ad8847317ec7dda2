import { describe, expect, it } from 'vitest';
import { rectifiedFlow } from './rectified-flow.ts';
import { timeFeatures } from './time-features.ts';

describe('rectifiedFlow', () => {
  it('walks in even steps from noise', () => {
    expect(rectifiedFlow({ steps: 4 }).times).toEqual([0, 0.25, 0.5, 0.75]);
  });

  it('spends more steps near the noise when shifted', () => {
    // Sigma 1 − t of four steps with shift 3: 1, 0.9, 0.75, 0.5.
    rectifiedFlow({ steps: 4, shift: 3 }).times.forEach((time, index) =>
      expect(time).toBeCloseTo([0, 0.1, 0.25, 0.5][index] ?? 0, 12),
    );
  });

  it('follows the straight line to a constant picture and ends on it exactly', () => {
    const flow = rectifiedFlow({ steps: 3 });
    const picture = Float32Array.of(0.5, -1);
    let sample: Float32Array = Float32Array.of(2, 2);
    for (const [index, time] of flow.times.entries()) {
      expect(sample[0]).toBeCloseTo(2 + (0.5 - 2) * time, 6);
      sample = flow.step(picture, index, sample);
    }
    expect([...sample]).toEqual([...picture]);
  });
});

describe('timeFeatures', () => {
  it('is sines, then cosines, of falling frequencies', () => {
    const features = timeFeatures(0.25, 128);
    expect(features[0]).toBeCloseTo(Math.sin(250), 6);
    expect(features[63]).toBeCloseTo(Math.sin(0.25), 6);
    expect(features[64]).toBeCloseTo(Math.cos(250), 6);
    expect(features[127]).toBeCloseTo(Math.cos(0.25), 6);
  });
});

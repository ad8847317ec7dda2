import { describe, expect, it } from 'vitest';
import { dropInvisible } from './drop-invisible.ts';
import { extendToBorder } from './extend-to-border.ts';
import { peelRims } from './peel-rims.ts';

const [width, height] = [12, 10];
const isWithin = (at: number, margin: number): boolean =>
  at % width >= margin &&
  at % width < width - margin &&
  Math.floor(at / width) >= margin &&
  Math.floor(at / width) < height - margin;
const square = (margin: number): Uint8Array =>
  Uint8Array.from({ length: width * height }, (_, at) => (isWithin(at, margin) ? 1 : 0));
const areaOf = (region: Uint8Array): number => region.reduce((sum, value) => sum + value, 0);

describe('peelRims', () => {
  it('ends where something changed by itself, and leaves what lies inside', () => {
    const region = square(1);
    const change = Float32Array.from(square(3), (value) => 5 * value);
    change[5 * width + 5] = 0;
    peelRims({ width, region, change, least: 1, depth: 4 });
    expect(region).toEqual(square(3));
  });

  it('goes no deeper than averaging reaches', () => {
    const region = square(1);
    peelRims({ width, region, change: new Float32Array(width * height), least: 1, depth: 2 });
    expect(region).toEqual(square(3));
  });
});

describe('dropInvisible', () => {
  it('drops wide faint regions and crumbs, and keeps what is seen', () => {
    const region = square(2);
    region[0] = 1;
    const change = new Float32Array(width * height).fill(3);
    dropInvisible({ width, height, region, change, least: 2, smallest: 4 });
    expect(region).toEqual(square(2));
    dropInvisible({ width, height, region, change, least: 4, smallest: 4 });
    expect(areaOf(region)).toBe(0);
  });
});

describe('extendToBorder', () => {
  it('lets a region that touches the compared part run on to the border, corner included', () => {
    const region = new Uint8Array(width * height);
    region[2 * width + 2] = 1;
    extendToBorder({ width, height, region, valid: square(2) });
    expect(areaOf(region)).toBe(9);
    expect(region[0]).toBe(1);
  });

  it('adds nothing to a region inside', () => {
    const region = new Uint8Array(width * height);
    region[5 * width + 5] = 1;
    extendToBorder({ width, height, region, valid: square(2) });
    expect(areaOf(region)).toBe(1);
  });
});

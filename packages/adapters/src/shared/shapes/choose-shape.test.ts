import { expect, test } from 'vitest';
import { chooseShape } from './choose-shape.ts';
import { listShapeSizes } from './list-shape-sizes.ts';

const choice = {
  shapes: [
    { aspectRatio: '1:1', width: 1024, height: 1024 },
    { aspectRatio: '3:2', width: 1264, height: 848 },
    { aspectRatio: '16:9', width: 1376, height: 768 },
  ],
  resolutions: [
    { name: '512', scale: 0.5 },
    { name: '1K', scale: 1 },
    { name: '2K', scale: 2 },
  ],
};
const base = { bytes: new Uint8Array(), mediaType: 'image/png' as const, width: 1376, height: 768 };
const choose = (request: Parameters<typeof chooseShape>[0], resolution?: string) =>
  chooseShape(request, { ...choice, resolution, label: 'The model' });

test('nothing is named when nobody says a size', () => {
  expect(choose({})).toEqual({ warnings: [] });
  expect(choose({}, '2K')).toEqual({ resolution: '2K', warnings: [] });
});

test('the shape of a base is left to the model: a name that is only near would crop', () => {
  expect(choose({ base })).toEqual({ resolution: '1K', warnings: [] });
  expect(choose({ base: { ...base, width: 1000, height: 700 } })).toEqual({ resolution: '1K', warnings: [] });
});

test('a base keeps its resolution as far as the model goes', () => {
  expect(choose({ base: { ...base, width: 500, height: 400 } }).resolution).toBe('512');
  expect(choose({ base: { ...base, width: 2752, height: 1536 } }).resolution).toBe('2K');
  expect(choose({ base: { ...base, width: 9000, height: 9000 } }).resolution).toBe('2K');
});

test('another shape than the base has is named', () => {
  expect(choose({ base, size: { width: 1024, height: 1024 } })).toEqual({
    aspectRatio: '1:1',
    resolution: '1K',
    warnings: [],
  });
});

test('what cannot be made is said', () => {
  expect(choose({ size: { width: 2528, height: 1696 } })).toEqual({
    aspectRatio: '3:2',
    resolution: '2K',
    warnings: [],
  });
  expect(choose({ size: { width: 1000, height: 700 } }).warnings[0]?.details).toContain('1264 × 848');
  const none = { shapes: [], resolutions: [], resolution: undefined, label: 'The model' };
  expect(chooseShape({ size: { width: 1000, height: 700 } }, none).warnings).toHaveLength(1);
});

test('every listed size is one that can be asked for, the usual square first', () => {
  const sizes = listShapeSizes(choice);
  expect(sizes[0]).toEqual([1024, 1024]);
  expect(sizes).toHaveLength(9);
  for (const [width, height] of sizes) expect(choose({ size: { width, height } }).warnings).toEqual([]);
});

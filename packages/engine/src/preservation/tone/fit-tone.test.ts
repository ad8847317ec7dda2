import { describe, expect, it } from 'vitest';
import type { PixelImage } from '../../protocol/pixel-image.ts';
import type { Colour } from '../planes/colour.ts';
import type { ColourPlanes } from '../planes/colour-planes.ts';
import { reducePicture } from '../planes/reduce-picture.ts';
import { createRandom } from '../testing/create-random.ts';
import { drawScene } from '../testing/draw-scene.ts';
import type { Thing } from '../testing/scene.ts';
import { simulateDrift, type Drift } from '../testing/simulate-drift.ts';
import { correctPlanes } from './correct-planes.ts';
import { fitTone } from './fit-tone.ts';

const size = { width: 192, height: 192 };
const box = (x: number, y: number, colour: Colour): Thing => ({
  outline: 'box',
  x,
  y,
  width: 0.12,
  height: 0.12,
  colour,
  roughness: 0,
  seed: 1,
  opacity: 1,
});
const colours: Colour[] = [
  [200, 60, 40],
  [40, 120, 210],
  [230, 200, 60],
  [60, 160, 90],
  [120, 70, 150],
];
/** Touching boxes: as one place they look like one edit. */
const flat = (boxes: readonly Colour[]): PixelImage =>
  drawScene(
    {
      background: () => [150, 170, 190],
      things: boxes.map((colour, at) => box(0.2 + 0.15 * at, 0.4 + 0.1 * (at % 2), colour)),
    },
    size,
  );
const toPlanes = (picture: PixelImage): ColourPlanes =>
  reducePicture(picture, { factor: 1, background: [0, 0, 0] });
const valid = new Uint8Array(size.width * size.height).fill(1);

/** Mean difference at the middle of each box after correction, in 8-bit steps of the worst channel. */
function remaining(before: readonly Colour[], after: readonly Colour[], drift: Drift): number[] {
  const parent = toPlanes(flat(before));
  const result = toPlanes(simulateDrift(flat(after), drift, createRandom(4)));
  const corrected = correctPlanes(result, fitTone({ parent, result, valid }).model);
  return before.map((_, at) => {
    const pixel =
      Math.round((0.4 + 0.1 * (at % 2)) * size.height) * size.width +
      Math.round((0.2 + 0.15 * at) * size.width);
    const channels = ['red', 'green', 'blue'] as const;
    return Math.max(
      ...channels.map((channel) => Math.abs(corrected[channel][pixel]! - parent[channel][pixel]!)),
    );
  });
}

describe('fitTone', () => {
  it('undoes contrast and cast on a flat drawing, whose ground alone would only tell a cast', () => {
    const left = remaining(colours, colours, { gain: 0.94, cast: [3, -4, 2] });
    expect(Math.max(...left)).toBeLessThan(1.5);
  });

  it('does not explain away that one thing of a colour of its own was recoloured', () => {
    const recoloured = colours.with(2, [212, 206, 78]);
    const left = remaining(colours, recoloured, { gain: 0.95, cast: [3, -4, 2] });
    expect(left[2]).toBeGreaterThan(10);
    expect(Math.max(...left.toSpliced(2, 1))).toBeLessThan(2.5);
  });

  it('does nothing to a picture that came back as it was', () => {
    const parent = toPlanes(flat(colours));
    const { model, shift, size: mean } = fitTone({ parent, result: parent, valid });
    expect(model.isIdentity).toBe(true);
    expect(mean).toBeLessThan(0.1);
    for (const gain of shift.gain) expect(gain).toBeCloseTo(1, 2);
  });
});

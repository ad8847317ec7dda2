import { describe, expect, it } from 'vitest';
import { cropPicture } from '../preservation/placement/crop-picture.ts';
import { preserve } from '../preservation/preserve.ts';
import { createRandom } from '../preservation/testing/create-random.ts';
import { drawScene } from '../preservation/testing/draw-scene.ts';
import { inventScene } from '../preservation/testing/scene-kinds.ts';
import { simulateDrift } from '../preservation/testing/simulate-drift.ts';
import type { SizeCapability } from '../protocol/capabilities.ts';
import type { ImageMask } from '../protocol/image-mask.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';
import { cutPadding } from './cut-padding.ts';
import { expandPicture } from './expand-picture.ts';
import { fromSent, type BlendedPicture } from './from-sent.ts';
import { planExpansion } from './plan-expansion.ts';
import { planFraming } from './plan-framing.ts';
import { toSent } from './to-sent.ts';

const model: SizeCapability = {
  list: [
    [256, 256],
    [384, 256],
    [256, 384],
  ],
};
const drift = {
  transform: { scaleX: 1.004, scaleY: 0.997, shiftX: 1.2, shiftY: -0.7 },
  gain: 1.03,
  cast: [2, -1, 3] as const,
  noise: 1,
};
/** Right of the middle, an eighth of each side. */
const spot = { x: 0.62, y: 0.45, width: 0.06, height: 0.06 };

interface FramedTurn {
  parent: PixelImage;
  /** What a perfect model would make of it. */
  wanted: PixelImage;
  mask?: ImageMask;
}

/** A turn with a model that makes what is wanted, a little displaced and in other tones. */
async function runFramed({ parent, wanted, mask }: FramedTurn): Promise<BlendedPicture & { scale: number }> {
  const framing = planFraming({ width: parent.width, height: parent.height, mask, size: model })!;
  const sent = toSent(framing, { image: parent, mask });
  const answer = simulateDrift(toSent(framing, { image: wanted }).image, drift, createRandom(5));
  const preserved = await preserve({ parent: sent.image, result: answer, mask: sent.mask });
  expect(preserved.decision).toBe('local');
  const scale = framing.place.width / framing.part.width;
  return { ...fromSent(framing, { parent, preserved, mask }), scale };
}

function drawPair(width: number, height: number): { parent: PixelImage; wanted: PixelImage } {
  const scene = inventScene('scene', createRandom(11));
  const ball = {
    outline: 'ellipse',
    colour: [220, 30, 40],
    roughness: 0,
    seed: 1,
    opacity: 1,
    ...spot,
  } as const;
  const edited = { ...scene, things: [...scene.things, ball] };
  return { parent: drawScene(scene, { width, height }), wanted: drawScene(edited, { width, height }) };
}

function countChanged(one: PixelImage, other: PixelImage, isCounted: (at: number) => boolean): number {
  let count = 0;
  for (let at = 0; at < one.width * one.height; at += 1) {
    const isSame = [0, 1, 2, 3].every((byte) => one.data[at * 4 + byte] === other.data[at * 4 + byte]);
    if (!isSame && isCounted(at)) count += 1;
  }
  return count;
}

/** Mean difference of red, green and blue in the middle of the spot. */
function errorAtSpot(one: PixelImage, other: PixelImage): number {
  const { width, height } = one;
  const box = {
    x: Math.round((spot.x - 0.03) * width),
    y: Math.round((spot.y - 0.03) * height),
    width: Math.round(0.06 * width),
    height: Math.round(0.06 * height),
  };
  const [first, second] = [cropPicture(one, box).data, cropPicture(other, box).data];
  return first.reduce((sum, value, at) => sum + Math.abs(value - second[at]!), 0) / (first.length * 0.75);
}

describe('a turn with a model that takes few sizes', () => {
  it.each([
    ['padded and enlarged', 160, 110, 2.33],
    ['reduced', 600, 427, 0.6],
    ['padded', 350, 230, 1],
  ])('brings the edit back and nothing else: %s', async (_name, width, height, scaled) => {
    const { parent, wanted } = drawPair(width, height);
    const { image, weights, scale } = await runFramed({ parent, wanted });
    expect(scale).toBeCloseTo(scaled, 2);
    expect(countChanged(image, parent, (at) => weights[at] === 0)).toBe(0);
    expect(weights.filter((weight) => weight === 0).length).toBeGreaterThan(0.95 * weights.length);
    expect(errorAtSpot(wanted, parent)).toBeGreaterThan(40);
    expect(errorAtSpot(wanted, image)).toBeLessThan(6);
  });

  it.each([
    ['unscaled', 0.05, 1],
    ['reduced', 0.2, 0.6],
  ])('changes only the mask of a large picture: %s', async (_name, reach, scaled) => {
    const [width, height] = [930, 670];
    const { parent, wanted } = drawPair(width, height);
    const mask: ImageMask = { width, height, data: new Uint8Array(width * height) };
    const [left, right] = [
      Math.round((spot.x - 0.03 - reach) * width),
      Math.round((spot.x + 0.03 + reach) * width),
    ];
    for (let y = Math.round((spot.y - 0.03 - reach) * height); y < (spot.y + 0.03 + reach) * height; y += 1)
      mask.data.fill(255, y * width + left, y * width + right);
    const { image, weights, scale } = await runFramed({ parent, wanted, mask });
    expect(scale).toBeCloseTo(scaled, 1);
    expect(countChanged(image, parent, (at) => weights[at] === 0 || mask.data[at] === 0)).toBe(0);
    expect(errorAtSpot(wanted, image)).toBeLessThan(6);
  });

  it.each([
    ['to the right', 370, { x: 0, y: 0 }],
    ['on both sides, reduced', 740, { x: 0.5, y: 0.5 }],
  ])('widens a picture around its exact pixels: %s', async (_name, width, anchor) => {
    const height = 250;
    const scene = drawScene(inventScene('scene', createRandom(11)), { width, height });
    const inScene = { x: Math.round((width - 270) * anchor.x), y: 0, width: 270, height };
    const expansion = planExpansion({ parent: inScene, target: scene, anchor });
    const canvas = expandPicture(cropPicture(scene, inScene), expansion);
    const { image } = await runFramed({ parent: canvas.image, wanted: scene, mask: canvas.mask });
    expect(cropPicture(image, inScene)).toEqual(cropPicture(scene, inScene));
    const error = image.data.reduce((sum, value, at) => sum + Math.abs(value - scene.data[at]!), 0);
    const before = canvas.image.data.reduce((sum, value, at) => sum + Math.abs(value - scene.data[at]!), 0);
    expect(error).toBeLessThan(before / 5);
  });

  it('takes a whole answer without its padding, at the model’s own size', () => {
    const { parent } = drawPair(250, 170);
    const framing = planFraming({ width: 250, height: 170, size: model })!;
    const { image } = toSent(framing, { image: parent });
    expect(cutPadding(framing, image)).toEqual(cropPicture(image, framing.place));
    const double = drawScene(inventScene('scene', createRandom(1)), { width: 768, height: 512 });
    expect(cutPadding(framing, double)).toMatchObject({
      width: 2 * framing.place.width,
      height: 2 * framing.place.height,
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { PixelImage } from '../protocol/pixel-image.ts';
import { cropPicture } from './placement/crop-picture.ts';
import { resizePicture } from './planes/resize-picture.ts';
import { preserve } from './preserve.ts';
import type { PreserveResult } from './preserve-result.ts';
import { changedPixels } from './testing/changed-pixels.ts';
import { createRandom } from './testing/create-random.ts';
import { drawScene } from './testing/draw-scene.ts';
import { editScene, type LocalEdit } from './testing/scene-edits.ts';
import type { Thing } from './testing/scene.ts';
import { inventScene, type SceneKind } from './testing/scene-kinds.ts';
import { simulateDrift, type Drift } from './testing/simulate-drift.ts';
import { valueNoise } from './testing/value-noise.ts';

const size = { width: 256, height: 256 };
const usualDrift: Drift = {
  transform: { scaleX: 1.006, scaleY: 1.004, shiftX: 1.5, shiftY: -1 },
  gain: 1.03,
  noise: 1,
  jpegQuality: 92,
};

function makePair(
  kind: SceneKind,
  edit: LocalEdit,
  seed: number,
): { parent: PixelImage; edited: PixelImage; truth: Uint8Array } {
  const random = createRandom(seed);
  const scene = inventScene(kind, random);
  const parent = drawScene(scene, size);
  const edited = drawScene(editScene(scene, edit, random), size);
  return { parent, edited, truth: changedPixels(parent, edited) };
}

function recallOf({ weights }: PreserveResult, truth: Uint8Array): number {
  const changed = [...truth.keys()].filter((at) => truth[at] === 1);
  return changed.filter((at) => weights[at]! >= 128).length / changed.length;
}

function exactFractionOf(kept: PreserveResult): number {
  return 1 - kept.changedFraction;
}

describe('hard cases', { timeout: 60_000 }, () => {
  it.each([
    ['a shadow that spills softly', 'scene', 'shadow', 3, 0.95],
    ['a moved thing: two regions', 'photograph', 'move', 5, 0.97],
    ['a thing on repeated texture', 'tiles', 'replace', 7, 0.97],
    ['a thing in foliage', 'foliage', 'recolour', 9, 0.97],
  ] as const)('%s', async (_, kind, edit, seed, recall) => {
    const { parent, edited, truth } = makePair(kind, edit, seed);
    const kept = await preserve({ parent, result: simulateDrift(edited, usualDrift, createRandom(1)) });
    expect(kept.decision).toBe('local');
    expect(recallOf(kept, truth)).toBeGreaterThan(recall);
    expect(exactFractionOf(kept)).toBeGreaterThan(0.7);
  });

  it('a moved thing gives two separate regions', async () => {
    const scene = inventScene('scene', createRandom(33));
    const thing: Thing = {
      ...scene.things[0]!,
      x: 0.2,
      y: 0.5,
      width: 0.1,
      height: 0.1,
      colour: [210, 60, 30],
    };
    const draw = (x: number): PixelImage =>
      drawScene({ ...scene, things: [...scene.things, { ...thing, x }] }, size);
    const [parent, edited] = [draw(0.2), draw(0.75)];
    const kept = await preserve({ parent, result: simulateDrift(edited, usualDrift, createRandom(1)) });
    const shown = (x: number): number => kept.weights[128 * 256 + Math.round(x * 256)]!;
    expect([shown(0.2), shown(0.48), shown(0.75)]).toEqual([255, 0, 255]);
    expect(Math.abs(kept.transform.shiftX - 1.5)).toBeLessThan(0.2);
  });

  it('a change of saturation is drift, not an edit', async () => {
    const { parent } = makePair('scene', 'add', 35);
    const faded = { ...size, data: parent.data.slice() };
    for (let at = 0; at < faded.data.length; at += 4) {
      const [red, green, blue] = faded.data.subarray(at, at + 3) as unknown as [number, number, number];
      const luma = 0.299 * red + 0.587 * green + 0.114 * blue;
      for (let byte = at; byte < at + 3; byte += 1)
        faded.data[byte] = luma + 0.92 * (parent.data[byte]! - luma);
    }
    expect((await preserve({ parent, result: faded })).decision).toBe('none');
  });

  it('a repeated texture that came back as it was does not jump by a tile', async () => {
    const { parent } = makePair('tiles', 'add', 21);
    const kept = await preserve({
      parent,
      result: simulateDrift(parent, { noise: 2, gain: 0.97 }, createRandom(1)),
    });
    expect(kept.decision).toBe('none');
    expect(Math.abs(kept.transform.shiftX) + Math.abs(kept.transform.shiftY)).toBeLessThan(0.2);
  });

  it('borders revealed by zooming out are not taken for an edit', async () => {
    const { parent, edited, truth } = makePair('photograph', 'recolour', 11);
    const zoomedOut: Drift = {
      ...usualDrift,
      transform: { scaleX: 0.965, scaleY: 0.965, shiftX: 0, shiftY: 0 },
    };
    const kept = await preserve({ parent, result: simulateDrift(edited, zoomedOut, createRandom(1)) });
    expect(kept.decision).toBe('local');
    expect(recallOf(kept, truth)).toBeGreaterThan(0.97);
    expect(kept.weights.slice(0, 256).every((weight) => weight === 0)).toBe(true);
    expect(kept.warnings.join(' ')).toMatch(/left out/);
    expect(kept.offersBoth).toBe(true);
  });

  it('text drawn anew everywhere is noticed: the parent’s stays, and both versions are offered', async () => {
    const scene = inventScene('page', createRandom(13));
    const things = scene.things.map((thing) =>
      thing.outline === 'word' ? { ...thing, seed: thing.seed + 1 } : thing,
    );
    const parent = drawScene(scene, size);
    const result = simulateDrift(drawScene({ ...scene, things }, size), usualDrift, createRandom(1));
    const kept = await preserve({ parent, result });
    expect(kept.offersBoth).toBe(true);
    expect(kept.warnings.join(' ')).toMatch(/drawn anew all over/);
    expect(exactFractionOf(kept)).toBeGreaterThan(0.9);
  });

  it('another page of text is offered both ways, or taken whole', async () => {
    const { parent } = makePair('page', 'add', 13);
    const other = makePair('page', 'add', 14).parent;
    const kept = await preserve({ parent, result: simulateDrift(other, usualDrift, createRandom(1)) });
    expect(kept.decision === 'global' || kept.offersBoth).toBe(true);
  });

  it('a change too faint to be told from noise keeps the parent, says so and offers both', async () => {
    const { parent } = makePair('photograph', 'add', 15);
    const soft = simulateDrift(parent, { ...usualDrift, blur: 0.5 }, createRandom(1));
    const kept = await preserve({ parent, result: soft, instruction: 'smooth the skin' });
    expect(kept.decision).toBe('none');
    expect(kept.image.data).toEqual(parent.data);
    expect(kept.warnings.join(' ')).toMatch(/No change was found/);
    expect(kept.offersBoth).toBe(true);
  });

  it('a thing with its reflection: both are kept, whatever lies between stays exact', async () => {
    const scene = inventScene('scene', createRandom(29));
    const thing: Thing = {
      ...scene.things[0]!,
      x: 0.5,
      y: 0.3,
      width: 0.08,
      height: 0.08,
      colour: [200, 40, 40],
    };
    const reflection: Thing = { ...thing, y: 0.75, colour: [140, 60, 60], opacity: 0.6 };
    const parent = drawScene(scene, size);
    const edited = drawScene({ ...scene, things: [...scene.things, thing, reflection] }, size);
    const kept = await preserve({ parent, result: simulateDrift(edited, usualDrift, createRandom(1)) });
    expect(recallOf(kept, changedPixels(parent, edited))).toBeGreaterThan(0.97);
    const between = Math.round(0.53 * 256) * 256;
    expect(kept.weights.subarray(between, between + 256).every((weight) => weight === 0)).toBe(true);
  });

  it('a transparent picture stays transparent around the edit, though the model painted it white', async () => {
    const { parent, edited, truth } = makePair('drawing', 'add', 31);
    const isClear = (at: number): boolean => at % 256 < 60 && truth[at] === 0;
    const clear = { ...size, data: parent.data.slice() };
    const white = { ...size, data: edited.data.slice() };
    for (let at = 0; at < truth.length; at += 1) {
      if (!isClear(at)) continue;
      clear.data.fill(0, at * 4, at * 4 + 4);
      white.data.fill(255, at * 4, at * 4 + 4);
    }
    const kept = await preserve({ parent: clear, result: white });
    expect(kept.decision).toBe('local');
    expect(recallOf(kept, truth)).toBeGreaterThan(0.97);
    const stayed = [...truth.keys()].filter((at) => isClear(at) && kept.weights[at] === 0);
    expect(stayed.length).toBeGreaterThan(0.9 * [...truth.keys()].filter(isClear).length);
    expect(stayed.every((at) => kept.image.data[at * 4 + 3] === 0)).toBe(true);
  });

  it('a face retouched everywhere is a region of its own, softly changed', async () => {
    const { parent } = makePair('photograph', 'add', 15);
    const retouched = { ...size, data: parent.data.slice() };
    for (let y = 60; y < 200; y += 1) {
      for (let x = 70; x < 190; x += 1) {
        const soft = Math.max(0, 1 - Math.hypot((x - 130) / 60, (y - 130) / 70));
        const change = 45 * Math.min(1, 3 * soft) * (0.5 + 0.5 * valueNoise(x / 9, y / 9, 3));
        for (let channel = 0; channel < 3; channel += 1)
          retouched.data[(y * 256 + x) * 4 + channel]! += change;
      }
    }
    const truth = changedPixels(parent, retouched);
    const kept = await preserve({ parent, result: simulateDrift(retouched, usualDrift, createRandom(1)) });
    expect(kept.decision).toBe('local');
    expect(recallOf(kept, truth)).toBeGreaterThan(0.95);
  });

  it('an upscale is taken whole, at its own size', async () => {
    const { parent } = makePair('photograph', 'add', 17);
    const large = resizePicture(parent, { width: 512, height: 512 });
    const kept = await preserve({ parent, result: large, instruction: 'upscale it' });
    expect(kept.decision).toBe('global');
    expect(kept.image.width).toBe(512);
  });

  it('an upscale that nobody named is offered beside the parent', async () => {
    const { parent } = makePair('photograph', 'add', 17);
    const large = resizePicture(parent, { width: 512, height: 512 });
    const kept = await preserve({ parent, result: large, instruction: 'more pixels' });
    expect(kept.offersBoth).toBe(true);
    expect(kept.warnings.join(' ')).toMatch(/512 × 512/);
  });

  it('a widened picture keeps the parent pixel for pixel, and says where it lies', async () => {
    const wide = drawScene(inventScene('photograph', createRandom(19)), { width: 384, height: 256 });
    const parent = cropPicture(wide, { x: 64, y: 0, width: 256, height: 256 });
    const result = simulateDrift(
      resizePicture(wide, { width: 480, height: 320 }),
      { gain: 1.02, noise: 1 },
      createRandom(1),
    );
    const kept = await preserve({ parent, result, instruction: 'show more on both sides' });
    expect(kept.decision).toBe('local');
    expect(kept.reasons[0]).toMatch(/widened/);
    expect(Math.abs(kept.image.width - 384)).toBeLessThan(3);
    const { x, y } = kept.placement!;
    expect(Math.abs(x - 64)).toBeLessThanOrEqual(2);
    let same = 0;
    for (let row = 0; row < 256; row += 1) {
      for (let column = 0; column < 256; column += 1) {
        const at = (row + y) * kept.image.width + column + x;
        if (row + y < 0 || row + y >= kept.image.height || kept.weights[at] !== 0) continue;
        const from = (row * 256 + column) * 4;
        expect(
          [0, 1, 2, 3].every((byte) => kept.image.data[at * 4 + byte] === parent.data[from + byte]),
        ).toBe(true);
        same += 1;
      }
    }
    expect(same).toBeGreaterThan(0.97 * 256 * 256);
  });

  it('a cropped picture shows the parent’s own pixels', async () => {
    const parent = drawScene(inventScene('photograph', createRandom(23)), { width: 320, height: 240 });
    const part = cropPicture(parent, { x: 60, y: 0, width: 200, height: 240 });
    const kept = await preserve({ parent, result: simulateDrift(part, { noise: 1 }, createRandom(1)) });
    expect(kept.decision).toBe('local');
    expect(kept.reasons[0]).toMatch(/cropped/);
    expect(kept.changedFraction).toBeLessThan(0.03);
  });

  it('another picture of another shape is taken whole, but a mask still holds', async () => {
    const parent = drawScene(inventScene('photograph', createRandom(25)), size);
    const result = drawScene(inventScene('tiles', createRandom(27)), { width: 300, height: 200 });
    expect((await preserve({ parent, result })).decision).toBe('global');
    const mask = new Uint8Array(256 * 256).fill(255, 0, 256 * 40);
    const kept = await preserve({ parent, result, mask });
    expect(kept.decision).toBe('local');
    expect(kept.warnings.join(' ')).toMatch(/another shape/);
    expect(kept.image.data.slice(256 * 40 * 4)).toEqual(parent.data.slice(256 * 40 * 4));
  });
});

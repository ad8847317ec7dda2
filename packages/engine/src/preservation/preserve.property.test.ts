import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PixelImage } from '../protocol/pixel-image.ts';
import { preserve } from './preserve.ts';
import { createRandom } from './testing/create-random.ts';
import { drawScene } from './testing/draw-scene.ts';
import { editScene, localEdits } from './testing/scene-edits.ts';
import { inventDrift } from './testing/invent-drift.ts';
import { inventScene, sceneKinds } from './testing/scene-kinds.ts';
import { simulateDrift } from './testing/simulate-drift.ts';

const pairs = fc
  .record({
    seed: fc.integer({ min: 1, max: 100_000 }),
    kind: fc.constantFrom(...sceneKinds),
    edit: fc.constantFrom(...localEdits),
    width: fc.integer({ min: 20, max: 72 }),
    height: fc.integer({ min: 20, max: 72 }),
    isTransparent: fc.boolean(),
  })
  .map(({ seed, kind, edit, width, height, isTransparent }) => {
    const random = createRandom(seed);
    const scene = inventScene(kind, random);
    const parent = drawScene(scene, { width, height });
    const drift = inventDrift(random, width);
    const result = simulateDrift(drawScene(editScene(scene, edit, random), parent), drift, random);
    if (isTransparent)
      for (let at = 0; at < parent.data.length; at += 4) parent.data[at + 3] = (at >> 4) % 256;
    return { parent, result, random };
  });

function sameBytes(one: PixelImage, other: PixelImage, pixel: number): boolean {
  return [0, 1, 2, 3].every((byte) => one.data[pixel * 4 + byte] === other.data[pixel * 4 + byte]);
}

describe('preserve, for any pictures', { timeout: 60_000 }, () => {
  it('keeps pixels of weight 0 exact, and never gives a number that is none', async () => {
    await fc.assert(
      fc.asyncProperty(pairs, async ({ parent, result }) => {
        const kept = await preserve({ parent, result });
        const numbers = [
          ...Object.values(kept.transform),
          ...kept.tone.gain,
          ...kept.tone.offset,
          kept.changedFraction,
        ];
        expect(numbers.every(Number.isFinite)).toBe(true);
        const isKept = (weight: number, pixel: number): boolean =>
          weight !== 0 || sameBytes(kept.image, parent, pixel);
        expect(kept.decision === 'global' || kept.weights.every(isKept)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('never lets a change out of the mask', async () => {
    await fc.assert(
      fc.asyncProperty(pairs, fc.integer({ min: 1, max: 9 }), async ({ parent, result, random }, cells) => {
        const mask = new Uint8Array(parent.width * parent.height);
        const hasSoftEdge = random.between(0, 1) < 0.5;
        for (let at = 0; at < mask.length; at += 1)
          mask[at] = Math.floor((at / mask.length) * cells) % 2 === 0 ? 0 : hasSoftEdge ? at % 256 : 255;
        const kept = await preserve({ parent, result, mask, instruction: 'make it night' });
        expect(kept.decision).not.toBe('global');
        const holds = (value: number, pixel: number): boolean =>
          kept.weights[pixel]! <= value && (value !== 0 || sameBytes(kept.image, parent, pixel));
        expect(mask.every(holds)).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  it('does nothing to a picture that came back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(pairs, async ({ parent }) => {
        const kept = await preserve({ parent, result: { ...parent, data: parent.data.slice() } });
        expect(kept.decision).toBe('none');
        expect(kept.image.data).toEqual(parent.data);
      }),
      { numRuns: 10 },
    );
  });

  it('is done once: what it kept is itself a local edit of the parent with the same pixels', async () => {
    await fc.assert(
      fc.asyncProperty(pairs, async ({ parent, result }) => {
        const first = await preserve({ parent, result });
        if (first.decision !== 'local') return;
        const again = await preserve({
          parent,
          result: first.image,
          mask: first.weights.map((weight) => (weight === 0 ? 0 : 255)),
        });
        expect(again.weights.every((weight, pixel) => first.weights[pixel] !== 0 || weight === 0)).toBe(true);
      }),
      { numRuns: 8 },
    );
  });
});

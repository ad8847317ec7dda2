import { describe, expect, it } from 'vitest';
import { toLuma } from '../planes/to-luma.ts';
import { reducePicture } from '../planes/reduce-picture.ts';
import type { Plane } from '../planes/plane.ts';
import { createRandom } from '../testing/create-random.ts';
import { drawScene } from '../testing/draw-scene.ts';
import { inventScene } from '../testing/scene-kinds.ts';
import { simulateDrift, type Drift } from '../testing/simulate-drift.ts';
import { createFourierTransform } from './fourier-transform.ts';
import { registerPictures } from './register-pictures.ts';

const size = { width: 256, height: 192 };
const picture = drawScene(inventScene('photograph', createRandom(5)), size);
const luma = (image: typeof picture): Plane =>
  toLuma(reducePicture(image, { factor: 1, background: [0, 0, 0] }));
const moved = (drift: Drift): Plane => luma(simulateDrift(picture, drift, createRandom(9)));

describe('registerPictures', () => {
  it.each([
    ['a shift', { scaleX: 1, scaleY: 1, shiftX: 5.3, shiftY: -3.7 }],
    ['a zoom', { scaleX: 1.03, scaleY: 1.03, shiftX: 0, shiftY: 0 }],
    ['an anisotropic zoom with a shift', { scaleX: 0.985, scaleY: 1.01, shiftX: -4.2, shiftY: 2.6 }],
    ['a large shift', { scaleX: 1, scaleY: 1, shiftX: 14, shiftY: -11 }],
  ])('undoes %s to a twentieth of a pixel', (_, transform) => {
    const found = registerPictures({
      parent: luma(picture),
      result: moved({ transform, gain: 1.04, noise: 2 }),
    });
    expect(found.isReliable).toBe(true);
    expect(found.agreement).toBeGreaterThan(0.8);
    expect(Math.abs(found.transform.shiftX - transform.shiftX)).toBeLessThan(0.05);
    expect(Math.abs(found.transform.shiftY - transform.shiftY)).toBeLessThan(0.05);
    expect((Math.abs(found.transform.scaleX - transform.scaleX) * size.width) / 2).toBeLessThan(0.05);
    expect((Math.abs(found.transform.scaleY - transform.scaleY) * size.height) / 2).toBeLessThan(0.05);
  });

  /** From OpenCV 4.12.0 (WebAssembly): findTransformECC with MOTION_AFFINE, 50 steps, filter 5, on these very planes. */
  it.each([
    [
      { scaleX: 1, scaleY: 1, shiftX: 5.3, shiftY: -3.7 },
      { scaleX: 1.00007, scaleY: 0.99996, shiftX: 5.29552, shiftY: -3.70853 },
    ],
    [
      { scaleX: 1.03, scaleY: 1.03, shiftX: 0, shiftY: 0 },
      { scaleX: 1.03002, scaleY: 1.02996, shiftX: 0.00168, shiftY: 0.00268 },
    ],
    [
      { scaleX: 0.985, scaleY: 1.01, shiftX: -4.2, shiftY: 2.6 },
      { scaleX: 0.98497, scaleY: 1.01001, shiftX: -4.19799, shiftY: 2.59848 },
    ],
  ])('agrees with OpenCV to a twentieth of a pixel: %o', (transform, theirs) => {
    const ours = registerPictures({
      parent: luma(picture),
      result: moved({ transform, gain: 1.04, noise: 2 }),
    }).transform;
    expect(Math.abs(ours.shiftX - theirs.shiftX)).toBeLessThan(0.05);
    expect(Math.abs(ours.shiftY - theirs.shiftY)).toBeLessThan(0.05);
    expect((Math.abs(ours.scaleX - theirs.scaleX) * size.width) / 2).toBeLessThan(0.05);
    expect((Math.abs(ours.scaleY - theirs.scaleY) * size.height) / 2).toBeLessThan(0.05);
  });

  it('is not led astray when the loudest thing of a flat drawing is exchanged', () => {
    const random = createRandom(101);
    const scene = inventScene('drawing', random);
    const flat = { width: 256, height: 256 };
    const last = scene.things.at(-1)!;
    const draw = (things: typeof scene.things): typeof picture => drawScene({ ...scene, things }, flat);
    const transform = { scaleX: 0.994, scaleY: 0.998, shiftX: -1.5, shiftY: 1.1 };
    const edited = simulateDrift(draw(scene.things.slice(0, -1)), { transform, gain: 1.05 }, createRandom(9));
    const loud = draw([
      ...scene.things.slice(0, -1),
      { ...last, width: 0.16, height: 0.16, outline: 'star' },
    ]);
    const found = registerPictures({ parent: luma(loud), result: luma(edited) }).transform;
    expect(Math.abs(found.shiftX - transform.shiftX)).toBeLessThan(0.2);
    expect(Math.abs(found.shiftY - transform.shiftY)).toBeLessThan(0.2);
  });

  it('says that it cannot tell on a plain picture, and moves nothing', () => {
    const plain = { ...size, data: new Float32Array(size.width * size.height).fill(120) };
    expect(registerPictures({ parent: plain, result: plain })).toMatchObject({
      transform: { scaleX: 1, scaleY: 1, shiftX: 0, shiftY: 0 },
      isReliable: false,
    });
  });

  it('finds few edges in place in another picture', () => {
    const other = luma(drawScene(inventScene('foliage', createRandom(6)), size));
    expect(registerPictures({ parent: luma(picture), result: other }).agreement).toBeLessThan(0.3);
  });
});

describe('createFourierTransform', () => {
  it('agrees with the sum that defines it, transposed', () => {
    const side = 8;
    const random = createRandom(3);
    const values = Float64Array.from({ length: side * side }, () => random.between(-1, 1));
    const real = values.slice();
    const imaginary = new Float64Array(side * side);
    createFourierTransform(side)(real, imaginary);
    for (let v = 0; v < side; v += 1) {
      for (let u = 0; u < side; u += 1) {
        let [sumReal, sumImaginary] = [0, 0];
        for (let at = 0; at < values.length; at += 1) {
          const angle = (-2 * Math.PI * (u * (at % side) + v * Math.floor(at / side))) / side;
          sumReal += values[at]! * Math.cos(angle);
          sumImaginary += values[at]! * Math.sin(angle);
        }
        expect(real[u * side + v]).toBeCloseTo(sumReal, 9);
        expect(imaginary[u * side + v]).toBeCloseTo(sumImaginary, 9);
      }
    }
  });
});

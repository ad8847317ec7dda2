/**
 * `npm run bench -- preservation-pictures`: draws the pictures of `docs/preservation.md` from a test picture of the
 * project: before, what a model would return, what is kept, the blend weights, and what differs from before.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createNodeImageCodec } from '@pentimento/engine/node';
import { measureFidelity } from '@pentimento/engine/fidelity';
import { preserve } from '@pentimento/engine/preservation';
import {
  createRandom,
  drawScene,
  inventScene,
  simulateDrift,
  type Drift,
} from '@pentimento/engine/preservation/testing';

const size = { width: 360, height: 270 };
const drift: Drift = {
  transform: { scaleX: 1.012, scaleY: 1.009, shiftX: 3, shiftY: -2 },
  gain: 1.05,
  cast: [6, 1, -5],
  blur: 0.4,
  noise: 1.5,
  jpegQuality: 88,
};
const folder = join(import.meta.dirname, '../docs/images/preservation');
const codec = createNodeImageCodec();

const random = createRandom(19);
const scene = inventScene('scene', random);
const balloon = {
  outline: 'ellipse',
  x: 0.72,
  y: 0.3,
  width: 0.08,
  height: 0.12,
  colour: [214, 58, 48],
  roughness: 0.2,
  seed: 5,
  opacity: 1,
} as const;
const parent = drawScene(scene, size);
const edited = drawScene({ ...scene, things: [...scene.things, balloon] }, size);
const result = simulateDrift(edited, drift, random);
const kept = await preserve({ parent, result, instruction: 'add a red balloon' });
await save('before', parent);
await save('raw', result);
await save('kept', kept.image);
await save(
  'weights',
  shadesOf((at) => kept.weights[at]!),
);
await save('raw-difference', differenceFrom(result));
await save('kept-difference', differenceFrom(kept.image));
const region = kept.weights;
const whole = measureFidelity({ parent, result, region }).parent.outside!;
const outside = measureFidelity({ parent, result: kept.image, region }).parent.outside!;
console.log('outside, raw: ', JSON.stringify(whole));
console.log('outside, kept:', JSON.stringify(outside));
console.log(JSON.stringify({ ...kept, image: undefined, weights: undefined }));

/** Differences from the parent, eight times as strong. */
function differenceFrom(picture: typeof parent): typeof parent {
  return shadesOf((at) => {
    const channels = [0, 1, 2].map((channel) =>
      Math.abs(picture.data[at * 4 + channel]! - parent.data[at * 4 + channel]!),
    );
    return 8 * Math.max(...channels);
  });
}

function shadesOf(shade: (at: number) => number): typeof parent {
  const data = new Uint8ClampedArray(parent.data.length);
  for (let at = 0; at < data.length / 4; at += 1) {
    const value = shade(at);
    data.set([value, value, value, 255], at * 4);
  }
  return { ...size, data };
}

async function save(name: string, picture: typeof parent): Promise<void> {
  writeFileSync(join(folder, `${name}.png`), await codec.encodePng(picture));
}

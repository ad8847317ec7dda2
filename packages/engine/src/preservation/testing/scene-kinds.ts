import type { Colour } from '../planes/colour.ts';
import type { Random } from './create-random.ts';
import type { Scene, Thing } from './scene.ts';
import { fractalNoise, hash, valueNoise } from './value-noise.ts';

/** Kinds of test pictures. */
export const sceneKinds = [
  'scene',
  'photograph',
  'drawing',
  'page',
  'gradient',
  'line-art',
  'foliage',
  'tiles',
] as const;

/** A kind of test picture. */
export type SceneKind = (typeof sceneKinds)[number];

/** Makes up a picture of a kind. */
export function inventScene(kind: SceneKind, random: Random): Scene {
  const seed = Math.floor(random.between(1, 1e6));
  switch (kind) {
    case 'scene':
      return {
        background: landscape(seed, 0),
        things: inventThings(random, { outlines: ['ellipse', 'box', 'star'], roughness: 0.25 }),
      };
    case 'photograph':
      return {
        background: landscape(seed, 1),
        things: inventThings(random, { outlines: ['ellipse', 'box'], roughness: 0.6 }),
      };
    case 'drawing':
      return {
        background: plain(inventColour(random)),
        things: inventThings(random, { outlines: ['ellipse', 'box', 'star'], roughness: 0 }),
      };
    case 'page':
      return {
        background: plain([247, 245, 240]),
        things: [
          ...inventWords(random),
          ...inventThings(random, { outlines: ['box'], roughness: 0.2 }).slice(0, 2),
        ],
      };
    case 'gradient':
      return {
        background: slope(inventColour(random), inventColour(random), seed),
        things: inventThings(random, { outlines: ['ellipse', 'star'], roughness: 0.1 }),
      };
    case 'line-art':
      return { background: plain([252, 252, 252]), things: inventLines(random) };
    case 'foliage':
      return {
        background: leaves(seed),
        things: inventThings(random, { outlines: ['ellipse', 'star'], roughness: 0.4 }),
      };
    case 'tiles':
      return {
        background: tiles(random, seed),
        things: inventThings(random, { outlines: ['ellipse', 'box'], roughness: 0.3 }),
      };
    default:
      return kind satisfies never;
  }
}

/** A colour that is neither black nor white. */
export function inventColour(random: Random): Colour {
  return [random.between(25, 230), random.between(25, 230), random.between(25, 230)];
}

interface ThingStyle {
  outlines: readonly Thing['outline'][];
  roughness: number;
}

/** A thing somewhere in the picture, covering one to eight hundredths of it. */
export function inventThing(random: Random, { outlines, roughness }: ThingStyle): Thing {
  const width = random.between(0.06, 0.16);
  const height = random.between(0.06, 0.16);
  return {
    outline: random.pick(outlines),
    x: random.between(width + 0.03, 0.97 - width),
    y: random.between(height + 0.03, 0.97 - height),
    width,
    height,
    colour: inventColour(random),
    roughness,
    seed: Math.floor(random.between(1, 1e6)),
    opacity: 1,
  };
}

function inventThings(random: Random, style: ThingStyle): Thing[] {
  return Array.from({ length: Math.floor(random.between(4, 8)) }, () => inventThing(random, style));
}

function inventWords(random: Random): Thing[] {
  const words: Thing[] = [];
  for (let y = 0.08; y < 0.95; y += 0.055) {
    for (let x = 0.06; x < 0.88;) {
      const width = random.between(0.025, 0.07);
      const ink = random.between(15, 60);
      words.push({
        outline: 'word',
        x: x + width,
        y,
        width,
        height: 0.017,
        colour: [ink, ink, ink + 5],
        roughness: 0,
        seed: Math.floor(random.between(1, 1e6)),
        opacity: 1,
      });
      x += 2 * width + 0.02;
    }
  }
  return words;
}

function inventLines(random: Random): Thing[] {
  return Array.from({ length: 12 }, () => ({
    ...inventThing(random, { outlines: ['ring'], roughness: 0 }),
    colour: [random.between(10, 70), random.between(10, 70), random.between(10, 90)] as Colour,
  }));
}

const plain =
  (colour: Colour): Scene['background'] =>
  () =>
    colour;

function slope(from: Colour, to: Colour, seed: number): Scene['background'] {
  return (x, y) => {
    const part = 0.6 * x + 0.4 * y;
    const grain = 2 * (hash(Math.round(x * 4096), Math.round(y * 4096), seed) - 0.5);
    return [0, 1, 2].map(
      (channel) => from[channel]! + (to[channel]! - from[channel]!) * part + grain,
    ) as never;
  };
}

function landscape(seed: number, grain: number): Scene['background'] {
  return (x, y) => {
    const ridge = 0.35 + 0.25 * fractalNoise(x * 4, 0, { seed, octaves: 4 });
    const detail = fractalNoise(x * 12, y * 12, { seed: seed + 9, octaves: 5 });
    const noise = grain * 10 * (hash(Math.round(x * 2048), Math.round(y * 2048), seed) - 0.5);
    if (y < ridge)
      return [120 + 80 * y + 30 * detail + noise, 160 + 60 * y + 25 * detail + noise, 215 - 20 * y + noise];
    return [60 + 90 * detail + noise, 80 + 70 * detail * y + noise, 40 + 50 * detail + noise];
  };
}

function leaves(seed: number): Scene['background'] {
  return (x, y) => {
    const leaf = valueNoise(x * 70 + 3 * valueNoise(x * 30, y * 30, seed), y * 70, seed + 1);
    const light = 0.5 + 0.5 * valueNoise(x * 6, y * 6, seed + 2);
    const bright = 30 + 190 * leaf * light;
    return [bright * 0.6, bright, bright * 0.35];
  };
}

function tiles(random: Random, seed: number): Scene['background'] {
  const count = Math.floor(random.between(8, 16));
  const [one, other] = [inventColour(random), inventColour(random)];
  return (x, y) => {
    const across = x * count - Math.floor(x * count);
    const down = y * count - Math.floor(y * count);
    const isJoint = across < 0.06 || down < 0.06;
    const isSpot = Math.hypot(across - 0.5, down - 0.5) < 0.25;
    const grain = 6 * (valueNoise(x * 90, y * 90, seed) - 0.5);
    const colour = isJoint ? [210, 205, 200] : isSpot ? other : one;
    return [colour[0]! + grain, colour[1]! + grain, colour[2]! + grain];
  };
}

import type { PixelImage } from '../../protocol/pixel-image.ts';
import { boxBlur } from '../planes/box-blur.ts';
import type { Random } from './create-random.ts';
import { drawScene } from './draw-scene.ts';
import { inventScene, sceneKinds } from './scene-kinds.ts';
import { warpPicture } from './warp-picture.ts';

/** Kinds of edits of the whole picture, each with an instruction for it. */
export const globalEdits = {
  night: 'make it night',
  sepia: 'turn it into a sepia photograph',
  grey: 'black and white',
  fog: 'make it foggy',
  poster: 'in the style of a poster',
  sketch: 'turn it into a pencil sketch',
  warm: 'make it a little warmer',
  'new-scene': 'something completely different',
  reframed: 'seen from above',
} as const;

/** A kind of edit of the whole picture. */
export type GlobalEdit = keyof typeof globalEdits;

type Tone = (red: number, green: number, blue: number) => readonly [number, number, number];

const tones: Partial<Record<GlobalEdit, Tone>> = {
  night: (red, green, blue) => [red * 0.28, green * 0.33, blue * 0.5 + 12],
  sepia: (red, green, blue) => {
    const grey = 0.3 * red + 0.59 * green + 0.11 * blue;
    return [grey * 1.07 + 14, grey * 0.9 + 4, grey * 0.65];
  },
  grey: (red, green, blue) =>
    Array(3).fill(0.3 * red + 0.59 * green + 0.11 * blue) as [number, number, number],
  fog: (red, green, blue) => [red * 0.45 + 112, green * 0.45 + 114, blue * 0.45 + 118],
  poster: (red, green, blue) => [
    Math.round(red / 110) * 110,
    Math.round(green / 110) * 110,
    Math.round(blue / 110) * 110,
  ],
  warm: (red, green, blue) => [red * 1.05 + 4, green, blue * 0.92],
};

/** Changes a whole picture. */
export function editWhole(picture: PixelImage, edit: GlobalEdit, random: Random): PixelImage {
  const tone = tones[edit];
  if (tone) {
    const data = Uint8ClampedArray.from(picture.data);
    for (let at = 0; at < data.length; at += 4) data.set(tone(data[at]!, data[at + 1]!, data[at + 2]!), at);
    return { ...picture, data };
  }
  if (edit === 'sketch') return sketch(picture);
  if (edit === 'reframed') {
    const scale = random.between(1.12, 1.35);
    return warpPicture(picture, {
      transform: { scaleX: scale, scaleY: scale, shiftX: 0, shiftY: 0 },
      warp: 0,
      seed: 1,
    });
  }
  return drawScene(inventScene(random.pick(sceneKinds), random), picture);
}

function sketch({ width, height, data }: PixelImage): PixelImage {
  const grey = {
    width,
    height,
    data: Float32Array.from({ length: width * height }, (_, at) => data[at * 4 + 1]!),
  };
  const soft = boxBlur(grey, { radius: 2, passes: 2 });
  const drawn = Uint8ClampedArray.from(data);
  for (let at = 0; at < grey.data.length; at += 1) {
    const line = 245 - 3 * Math.abs(grey.data[at]! - soft.data[at]!);
    drawn.set([line, line, line], at * 4);
  }
  return { width, height, data: drawn };
}

import type { PixelImage } from '../../protocol/pixel-image.ts';
import type { PictureSize } from '../planes/resize-picture.ts';
import type { Scene, Thing } from './scene.ts';
import { hash, valueNoise } from './value-noise.ts';

/** Draws a scene, opaque, with smooth edges about a pixel wide. */
export function drawScene({ background, things }: Scene, { width, height }: PictureSize): PixelImage {
  const data = new Uint8ClampedArray(width * height * 4);
  const side = Math.sqrt(width * height);
  for (let row = 0, at = 0; row < height; row += 1) {
    const y = (row + 0.5) / height;
    for (let column = 0; column < width; column += 1, at += 4) {
      const x = (column + 0.5) / width;
      let [red, green, blue] = background(x, y);
      for (const thing of things) {
        const across = (x - thing.x) / thing.width;
        const down = (y - thing.y) / thing.height;
        if (across < -1.2 || across > 1.2 || down < -1.2 || down > 1.2) continue;
        const cover = coverOf(thing, { across, down, side }) * thing.opacity;
        if (cover <= 0) continue;
        const surface = 1 + thing.roughness * (valueNoise(x * 40, y * 40, thing.seed) - 0.5);
        red += (thing.colour[0] * surface - red) * cover;
        green += (thing.colour[1] * surface - green) * cover;
        blue += (thing.colour[2] * surface - blue) * cover;
      }
      data[at] = red;
      data[at + 1] = green;
      data[at + 2] = blue;
      data[at + 3] = 255;
    }
  }
  return { width, height, data };
}

interface Place {
  /** −1 to 1 over the thing. */
  across: number;
  down: number;
  /** Side of the picture in pixels. */
  side: number;
}

function coverOf(thing: Thing, { across, down, side }: Place): number {
  const sharpness = side * Math.min(thing.width, thing.height);
  const soft = (distance: number): number => Math.min(1, Math.max(0, 0.5 - distance * sharpness));
  const radius = Math.hypot(across, down);
  switch (thing.outline) {
    case 'ellipse':
      return soft(radius - 1);
    case 'box':
      return soft(Math.max(Math.abs(across), Math.abs(down)) - 1);
    case 'ring':
      return soft(Math.abs(radius - 0.85) - 0.12);
    case 'star':
      return soft(radius - 0.7 - 0.3 * Math.cos(5 * Math.atan2(down, across)));
    case 'shade':
      return Math.max(0, 1 - radius) ** 0.5;
    case 'word':
      return letterAt(thing, across, down);
    default:
      return thing.outline satisfies never;
  }
}

/** Letters of 5 × 7 random squares, as many as fit. */
function letterAt({ width, height, seed }: Thing, across: number, down: number): number {
  if (Math.abs(across) >= 1 || Math.abs(down) >= 1) return 0;
  const row = Math.floor((down + 1) * 3.5);
  const column = Math.floor(((across + 1) * 3.5 * width) / height);
  if (column % 6 === 5) return 0;
  return hash(column, row, seed) > 0.5 ? 1 : 0;
}

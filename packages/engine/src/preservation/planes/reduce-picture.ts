import type { PixelImage } from '../../protocol/pixel-image.ts';
import type { ColourPlanes } from './colour-planes.ts';
import type { Colour } from './colour.ts';

/** Options of `reducePicture`. */
export interface ReducePictureOptions {
  /** How many pixels of the picture become one, in each direction. Integer, at least 1. */
  factor: number;
  /** What shows through where the picture is transparent. */
  background: Colour;
}

/**
 * Makes a picture smaller by averaging whole squares of pixels, and splits it into channels.
 * What is left over at the right and the bottom counts into the last column and row.
 */
export function reducePicture(
  picture: PixelImage,
  { factor, background }: ReducePictureOptions,
): ColourPlanes {
  const width = Math.max(1, Math.floor(picture.width / factor));
  const height = Math.max(1, Math.floor(picture.height / factor));
  const planes: ColourPlanes = {
    width,
    height,
    red: new Float32Array(width * height),
    green: new Float32Array(width * height),
    blue: new Float32Array(width * height),
  };
  const row = new Float64Array(width * 3);
  for (let y = 0; y < height; y += 1) {
    const top = Math.min(y * factor, picture.height - 1);
    const bottom = Math.min(top + factor, picture.height);
    row.fill(0);
    for (let line = top; line < bottom; line += 1) addLine({ picture, line, row, factor, background });
    const scale = 1 / ((bottom - top) * Math.min(factor, picture.width) * 255);
    for (let x = 0, at = y * width; x < width; x += 1, at += 1) {
      planes.red[at] = row[3 * x]! * scale;
      planes.green[at] = row[3 * x + 1]! * scale;
      planes.blue[at] = row[3 * x + 2]! * scale;
    }
  }
  return planes;
}

interface Line {
  picture: PixelImage;
  line: number;
  row: Float64Array;
  factor: number;
  background: Colour;
}

function addLine({ picture: { data, width }, line, row, factor, background }: Line): void {
  const [backRed, backGreen, backBlue] = background;
  const count = Math.min(factor, width);
  let at = line * width * 4;
  for (let to = 0; to < row.length; to += 3) {
    let red = 0;
    let green = 0;
    let blue = 0;
    for (let step = 0; step < count; step += 1, at += 4) {
      const alpha = data[at + 3]!;
      const rest = 255 - alpha;
      red += data[at]! * alpha + backRed * rest;
      green += data[at + 1]! * alpha + backGreen * rest;
      blue += data[at + 2]! * alpha + backBlue * rest;
    }
    row[to]! += red;
    row[to + 1]! += green;
    row[to + 2]! += blue;
  }
}

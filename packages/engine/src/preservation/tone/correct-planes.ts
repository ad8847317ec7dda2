import type { ColourPlanes } from '../planes/colour-planes.ts';
import { correctRow } from './correct-row.ts';
import type { ToneModel } from './tone-model.ts';

/** A copy of the result in the parent's tones; the same planes where nothing is to be corrected. */
export function correctPlanes(planes: ColourPlanes, model: ToneModel): ColourPlanes {
  if (model.isIdentity) return planes;
  const { width, height } = planes;
  const corrected = {
    width,
    height,
    red: planes.red.slice(),
    green: planes.green.slice(),
    blue: planes.blue.slice(),
  };
  for (let y = 0; y < height; y += 1) {
    correctRow(model, {
      colours: [corrected.red, corrected.green, corrected.blue],
      from: y * width,
      to: (y + 1) * width,
      x: 1 / width - 1,
      stepX: 2 / width,
      y: (y + 0.5) / (height / 2) - 1,
    });
  }
  return corrected;
}

import type { ImageMask, PixelImage } from '@pentimento/engine';
import type { Frame } from './frame.ts';
import type { PixelRange } from './network-input.ts';
import type { Plane } from './plane.ts';
import { takeFromFrame } from './take-from-frame.ts';

/** What the network made of an edit, all NCHW at the network's size. */
export interface NetworkEdit {
  /** `Float32Array [1, 3, height, width]`: change × new + (1 − change) × source. */
  picture: Float32Array;
  /** `Float32Array [1, 1, height, width]`, 0 (kept) to 1 (new). */
  change: Float32Array;
  /** `Float32Array [1, 3, height, width]`, what it was given. */
  source: Float32Array;
}

/** Options of `composeEdit`. */
export interface ComposeOptions {
  base: PixelImage;
  /** Of the base's size. Absent: anything may change. */
  mask?: ImageMask;
  frame: Frame;
  range: PixelRange;
  edit: NetworkEdit;
}

/** The result at the base's size, and the network's own map of what it changed, 255 = changed. */
export interface ComposedEdit {
  image: PixelImage;
  changeMap: ImageMask;
}

/**
 * Lays the network's edit over the base: base × (1 − change) + what it drew. Only the drawn part is enlarged, so that
 * a base that is larger than the network's picture stays sharp. Where the map is 0 in 8 bits, the base's own bytes
 * are copied and never pass through arithmetic.
 */
export function composeEdit({ base, mask, frame, range, edit }: ComposeOptions): ComposedEdit {
  const { width, height } = base;
  const change = takeFromFrame(changePlane(edit, frame), frame, base);
  const drawn = drawnPlanes(edit, frame, range).map((plane) => takeFromFrame(plane, frame, base));
  const image = { width, height, data: base.data.slice() };
  const changeMap = { width, height, data: new Uint8Array(width * height) };
  for (let index = 0; index < changeMap.data.length; index++) {
    const allowed = (mask?.data[index] ?? 255) / 255;
    const share = change.data[index] ?? 0;
    const changed = Math.round(allowed * share * 255);
    changeMap.data[index] = changed;
    if (changed === 0) continue;
    for (let channel = 0; channel < 3; channel++) {
      const position = index * 4 + channel;
      const kept = base.data[position] ?? 0;
      const edited = kept * (1 - share) + (drawn[channel]?.data[index] ?? 0);
      image.data[position] = Math.round(kept * (1 - allowed) + edited * allowed);
    }
    const alpha = base.data[index * 4 + 3] ?? 255;
    image.data[index * 4 + 3] = Math.round(alpha + (255 - alpha) * allowed * share);
  }
  return { image, changeMap };
}

function changePlane({ change }: NetworkEdit, { width, height }: Frame): Plane {
  return { width, height, data: change.map((value) => Math.min(Math.max(value, 0), 1)) };
}

/** What was drawn beyond what was kept, 0 to 255 a channel: picture − (1 − change) × source. */
function drawnPlanes(edit: NetworkEdit, { width, height }: Frame, [black, white]: PixelRange): Plane[] {
  const area = width * height;
  const scale = 255 / (white - black);
  return [0, 1, 2].map((channel) => {
    const data = new Float32Array(area);
    for (let index = 0; index < area; index++) {
      const position = channel * area + index;
      const share = Math.min(Math.max(edit.change[index] ?? 0, 0), 1);
      const picture = ((edit.picture[position] ?? 0) - black) * scale;
      const source = ((edit.source[position] ?? 0) - black) * scale;
      data[index] = Math.min(Math.max(picture, 0), 255) - (1 - share) * source;
    }
    return { width, height, data };
  });
}

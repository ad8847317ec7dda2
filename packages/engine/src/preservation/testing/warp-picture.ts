import type { PixelImage } from '../../protocol/pixel-image.ts';
import type { RegistrationTransform } from '../../protocol/preservation-record.ts';
import { valueNoise } from './value-noise.ts';

/** Options of `warpPicture`. */
export interface WarpPictureOptions {
  /** Scale and shift, from the centre, in pixels. Absent: none. */
  transform?: RegistrationTransform | undefined;
  /** Largest slow local displacement in pixels. */
  warp: number;
  /** Chooses the local displacement. */
  seed: number;
}

/** Moves a picture, sampling it with a Lanczos kernel of three lobes: another one than the code under test uses. */
export function warpPicture(
  { width, height, data }: PixelImage,
  { transform, warp, seed }: WarpPictureOptions,
): PixelImage {
  const { scaleX = 1, scaleY = 1, shiftX = 0, shiftY = 0 } = transform ?? {};
  const moved = new Uint8ClampedArray(data.length);
  for (let y = 0, to = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, to += 4) {
      const acrossWarp =
        warp === 0 ? 0 : warp * (2 * valueNoise((3 * x) / width, (3 * y) / height, seed) - 1);
      const downWarp =
        warp === 0 ? 0 : warp * (2 * valueNoise((3 * x) / width, (3 * y) / height, seed + 1) - 1);
      const column = (x + 0.5 - width / 2 - shiftX) / scaleX + width / 2 - 0.5 + acrossWarp;
      const row = (y + 0.5 - height / 2 - shiftY) / scaleY + height / 2 - 0.5 + downWarp;
      sampleLanczos({ data, width, height, column, row, moved, to });
    }
  }
  return { width, height, data: moved };
}

interface Sample {
  data: Uint8ClampedArray;
  width: number;
  height: number;
  column: number;
  row: number;
  moved: Uint8ClampedArray;
  to: number;
}

function sampleLanczos({ data, width, height, column, row, moved, to }: Sample): void {
  const left = Math.floor(column);
  const top = Math.floor(row);
  const columnShares = [-2, -1, 0, 1, 2, 3].map((tap) => lanczos(column - left - tap));
  const rowShares = [-2, -1, 0, 1, 2, 3].map((tap) => lanczos(row - top - tap));
  const sums = [0, 0, 0, 0];
  let total = 0;
  for (let down = 0; down < 6; down += 1) {
    const y = Math.min(height - 1, Math.max(0, top + down - 2));
    for (let across = 0; across < 6; across += 1) {
      const x = Math.min(width - 1, Math.max(0, left + across - 2));
      const share = rowShares[down]! * columnShares[across]!;
      total += share;
      for (let channel = 0; channel < 4; channel += 1)
        sums[channel]! += share * data[(y * width + x) * 4 + channel]!;
    }
  }
  for (let channel = 0; channel < 4; channel += 1) moved[to + channel] = sums[channel]! / total;
}

function lanczos(position: number): number {
  if (position === 0) return 1;
  if (Math.abs(position) >= 3) return 0;
  const angle = Math.PI * position;
  return (3 * Math.sin(angle) * Math.sin(angle / 3)) / (angle * angle);
}

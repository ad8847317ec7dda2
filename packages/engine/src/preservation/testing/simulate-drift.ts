import type { PixelImage } from '../../protocol/pixel-image.ts';
import type { RegistrationTransform } from '../../protocol/preservation-record.ts';
import { boxBlur } from '../planes/box-blur.ts';
import type { Plane } from '../planes/plane.ts';
import type { Random } from './create-random.ts';
import { quantiseBlocks } from './quantise-blocks.ts';
import { valueNoise } from './value-noise.ts';
import { warpPicture } from './warp-picture.ts';

/** What a model does to a picture besides the edit. Everything absent is not done. */
export interface Drift {
  /** Scale and shift: result(scale × position + shift) shows picture(position); from the centre, in pixels. */
  transform?: RegistrationTransform;
  /** Slow local warp: largest displacement in pixels. */
  warp?: number;
  /** Factor of all channels around 0. */
  gain?: number;
  /** Added to red, green and blue, in 8-bit steps. */
  cast?: readonly [number, number, number];
  /** Strength of an S-shaped tone curve, in 8-bit steps at a quarter of the range. */
  toneCurve?: number;
  /** Slowly varying cast: largest amount in 8-bit steps. */
  slowCast?: number;
  /** Mixed with its own blur: 0 not, 1 wholly. */
  blur?: number;
  /** Unsharp mask: 0 not, 1 strong. */
  sharpen?: number;
  /** Deviation of Gaussian noise, in 8-bit steps. */
  noise?: number;
  /** JPEG-like quantisation of 8 × 8 blocks, quality 1 to 100. */
  jpegQuality?: number;
  /** Number of steps a channel is rounded to. */
  bands?: number;
}

/** Degrades a picture in the order in which a model would: place, tones, detail, noise, compression. Alpha stays. */
export function simulateDrift(picture: PixelImage, drift: Drift, random: Random): PixelImage {
  const seed = Math.floor(random.between(1, 1e6));
  let current = picture;
  if (drift.transform || drift.warp)
    current = warpPicture(current, { transform: drift.transform, warp: drift.warp ?? 0, seed });
  const { width, height } = current;
  const channels = [0, 1, 2].map((channel) => {
    let plane: Plane = {
      width,
      height,
      data: Float32Array.from({ length: width * height }, (_, at) => current.data[at * 4 + channel]!),
    };
    changeTones(plane, drift, { channel, seed });
    if (drift.blur) plane = mix(plane, boxBlur(plane, { radius: 1 }), drift.blur);
    if (drift.sharpen) plane = mix(plane, boxBlur(plane, { radius: 1 }), -drift.sharpen);
    if (drift.noise)
      for (let at = 0; at < plane.data.length; at += 1) plane.data[at]! += drift.noise * random.gaussian();
    if (drift.bands) {
      const step = 255 / (drift.bands - 1);
      for (let at = 0; at < plane.data.length; at += 1)
        plane.data[at] = Math.round(plane.data[at]! / step) * step;
    }
    return plane;
  });
  if (drift.jpegQuality) quantiseBlocks(channels, drift.jpegQuality);
  const data = Uint8ClampedArray.from(current.data);
  for (let at = 0; at < width * height; at += 1)
    for (let channel = 0; channel < 3; channel += 1) data[at * 4 + channel] = channels[channel]!.data[at]!;
  return { width, height, data };
}

function changeTones(
  { width, height, data }: Plane,
  { gain = 1, cast = [0, 0, 0], toneCurve = 0, slowCast = 0 }: Drift,
  { channel, seed }: { channel: number; seed: number },
): void {
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      const value = data[at]!;
      const slow =
        slowCast === 0
          ? 0
          : slowCast * (2 * valueNoise((1.5 * x) / width, (1.5 * y) / height, seed + channel) - 1);
      data[at] = gain * value + cast[channel]! - toneCurve * Math.sin((2 * Math.PI * value) / 255) + slow;
    }
  }
}

function mix(one: Plane, other: Plane, share: number): Plane {
  return { ...one, data: one.data.map((value, at) => value + (other.data[at]! - value) * share) };
}

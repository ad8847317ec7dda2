import { createBrowserImageCodec } from '../../image/create-browser-image-codec.ts';
import type { ImageCodec } from '../../image/image-codec.ts';
import { createRandom } from '../../preservation/testing/create-random.ts';
import { simulateDrift, type Drift } from '../../preservation/testing/simulate-drift.ts';
import type { ImageEvent } from '../../protocol/adapter-event.ts';
import type { EncodedImage } from '../../protocol/encoded-image.ts';
import type { PixelImage } from '../../protocol/pixel-image.ts';
import { createScriptedAdapter, type ScriptedAdapterOptions } from '../../testing/create-scripted-adapter.ts';

/** Options of `createDriftingAdapter`. */
export interface DriftingAdapterOptions extends Omit<ScriptedAdapterOptions, 'script'> {
  /** Picture of a turn without a base. */
  first?: EncodedImage;
  /** Reads the base. Default: the browser's, which reads PNG everywhere. */
  codec?: ImageCodec;
  /** What it does to everything. Default: what cloud models do. */
  drift?: Drift;
  /** What it is asked to do. Default: `paintDisc`. */
  edit?: (picture: PixelImage, candidate: number) => void;
  /** Added to its results. */
  extras?: (picture: PixelImage) => Partial<ImageEvent>;
  /** Turns its pixels into a file. Default: PNG. */
  encode?: (picture: PixelImage) => Promise<EncodedImage>;
}

const browserCodec = createBrowserImageCodec();
const cloud: Drift = {
  transform: { scaleX: 1.006, scaleY: 1.004, shiftX: 1.7, shiftY: -1.3 },
  gain: 1.02,
  cast: [2, -1, 1],
  noise: 1.5,
  jpegQuality: 90,
};

/** Paints a red disc: a fifth of the side wide, its middle at `x`, `y` (parts of the sides). */
export function paintDisc(picture: PixelImage, { x = 0.3, y = 0.35 }: { x?: number; y?: number } = {}): void {
  const { width, height, data } = picture;
  const radius = Math.min(width, height) / 10;
  for (let row = 0, at = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1, at += 4) {
      if (Math.hypot(column - x * width, row - y * height) < radius) data.set([220, 30, 40, 255], at);
    }
  }
}

/** A picture as a PNG file. */
export async function encodeAsPng(picture: PixelImage): Promise<EncodedImage> {
  const { width, height } = picture;
  return { bytes: await browserCodec.encodePng(picture), mediaType: 'image/png', width, height };
}

/** An adapter that does what it is asked, and a little to everything else, as models do. */
export function createDriftingAdapter(
  options: DriftingAdapterOptions = {},
): ReturnType<typeof createScriptedAdapter> {
  const { first, codec = browserCodec, drift = cloud, extras, encode = encodeAsPng } = options;
  const { edit = (picture) => paintDisc(picture) } = options;
  return createScriptedAdapter({
    ...options,
    script: async function* (request, { signal }) {
      yield { type: 'turn-start' };
      for (let candidate = 0; candidate < request.candidates; candidate += 1) {
        const base = request.base ?? first;
        if (!base) throw new Error('The test gives no first picture.');
        if (!request.base) {
          yield { type: 'image', image: base, candidate };
          continue;
        }
        const picture = await codec.decode(base, { signal });
        edit(picture, candidate);
        const drifted = simulateDrift(picture, drift, createRandom(7 + candidate));
        yield { type: 'image', image: await encode(drifted), candidate, ...extras?.(drifted) };
      }
      yield { type: 'turn-end' };
    },
  });
}

import { createBrowserImageCodec, type EncodedImage, type ImageAdapter, type PixelImage } from '@pentimento/engine';
import { createRandom, drawScene, inventScene, simulateDrift } from '@pentimento/engine/preservation/testing';
import { createScriptedAdapter } from '@pentimento/engine/testing';

const codec = createBrowserImageCodec();

/** What models do to everything that they were not asked to change. */
const drift = {
  transform: { scaleX: 1.006, scaleY: 1.004, shiftX: 1.7, shiftY: -1.3 },
  gain: 1.02,
  cast: [2, -1, 1],
  noise: 1.5,
  jpegQuality: 90,
} as const;

async function encode(picture: PixelImage): Promise<EncodedImage> {
  const { width, height } = picture;
  return { bytes: await codec.encodePng(picture), mediaType: 'image/png', width, height };
}

function paintDisc({ width, height, data }: PixelImage, x: number, radius: number): void {
  for (let row = 0, at = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1, at += 4) {
      const distance = Math.hypot(column - x * width, row - 0.4 * height);
      if (distance < radius * height) data.set([220, 30, 40, 255], at);
    }
  }
}

/**
 * A model that draws a harbour and paints red balls, each further to the right, and changes a little of everything else.
 * "nothing" gives the picture back as it was; "huge" paints a ball so large that the whole could be meant.
 */
export function createDriftingAdapter(size = { width: 256, height: 256 }): ImageAdapter {
  let balls = 0;
  return createScriptedAdapter({
    script: async function* (request, { signal }) {
      yield { type: 'turn-start' };
      if (!request.base) {
        const harbour = drawScene(inventScene('drawing', createRandom(4)), size);
        yield { type: 'image', image: await encode(harbour), candidate: 0 };
      } else if (request.instruction.includes('nothing')) {
        yield { type: 'image', image: request.base, candidate: 0 };
      } else {
        const picture = await codec.decode(request.base, { signal });
        balls += 1;
        paintDisc(picture, 0.12 + 0.13 * balls, request.instruction.includes('huge') ? 0.32 : 0.09);
        const drifted = simulateDrift(picture, drift, createRandom(7));
        yield { type: 'image', image: await encode(drifted), candidate: 0 };
      }
      yield { type: 'turn-end' };
    },
  });
}

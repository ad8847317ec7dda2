import { createRandom } from '../../preservation/testing/create-random.ts';
import { drawScene } from '../../preservation/testing/draw-scene.ts';
import { inventScene } from '../../preservation/testing/scene-kinds.ts';
import type { PixelImage } from '../../protocol/pixel-image.ts';

/** A drawn scene with things in it; with `alpha`, on a transparent right third that fades in. */
export function drawFirstPicture(
  size: { width: number; height: number },
  { alpha = false }: { alpha?: boolean } = {},
): PixelImage {
  const picture = drawScene(inventScene('drawing', createRandom(4)), size);
  if (!alpha) return picture;
  const { width, data } = picture;
  for (let at = 0; at < data.length; at += 4) {
    const x = ((at / 4) % width) / width;
    data[at + 3] = Math.max(0, Math.min(255, Math.round((0.72 - x) * 20 * 255)));
  }
  return picture;
}

import { cropPicture } from '../preservation/placement/crop-picture.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';
import type { Framing } from './framing.ts';

/** An answer that is taken whole, at the model's own size, without the padding that was sent. */
export function cutPadding({ place, sent }: Framing, answer: PixelImage): PixelImage {
  const across = answer.width / sent.width;
  const down = answer.height / sent.height;
  const x = Math.min(answer.width - 1, Math.round(place.x * across));
  const y = Math.min(answer.height - 1, Math.round(place.y * down));
  const width = Math.max(1, Math.round((place.x + place.width) * across) - x);
  const height = Math.max(1, Math.round((place.y + place.height) * down) - y);
  if (width === answer.width && height === answer.height) return answer;
  return cropPicture(answer, { x, y, width, height });
}

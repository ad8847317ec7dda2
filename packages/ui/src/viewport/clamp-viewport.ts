import type { Size } from './size.ts';
import type { Viewport } from './viewport.ts';

function clampAxis(offset: number, shown: number, frame: number, margin: number): number {
  if (shown <= frame - 2 * margin) return (frame - shown) / 2;
  return Math.min(Math.max(offset, frame - margin - shown), margin);
}

/** Keeps the picture in its frame: centred where it is smaller, without a gap wider than the margin where it is larger. */
export function clampViewport(
  viewport: Viewport,
  { picture, frame, margin }: { picture: Size; frame: Size; margin: number },
): Viewport {
  return {
    scale: viewport.scale,
    x: clampAxis(viewport.x, picture.width * viewport.scale, frame.width, margin),
    y: clampAxis(viewport.y, picture.height * viewport.scale, frame.height, margin),
  };
}

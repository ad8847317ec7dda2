import type { Size } from './size.ts';
import type { Viewport } from './viewport.ts';

/** The whole picture, as large as the frame allows with a margin, in the middle. */
export function fitViewport(picture: Size, frame: Size, margin: number): Viewport {
  const scale = Math.max(
    Math.min((frame.width - 2 * margin) / picture.width, (frame.height - 2 * margin) / picture.height),
    0.01,
  );
  return {
    scale,
    x: (frame.width - picture.width * scale) / 2,
    y: (frame.height - picture.height * scale) / 2,
  };
}

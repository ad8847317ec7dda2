import type { Viewport } from './viewport.ts';

/** Zooms by a factor so that the given point of the frame stays on the same spot of the picture. */
export function zoomViewport(
  viewport: Viewport,
  factor: number,
  { around, minimum, maximum }: { around: { x: number; y: number }; minimum: number; maximum: number },
): Viewport {
  const scale = Math.min(Math.max(viewport.scale * factor, minimum), maximum);
  const ratio = scale / viewport.scale;
  return {
    scale,
    x: around.x - (around.x - viewport.x) * ratio,
    y: around.y - (around.y - viewport.y) * ratio,
  };
}

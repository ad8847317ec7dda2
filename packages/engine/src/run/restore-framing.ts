import type { Framing } from '../framing/framing.ts';
import type { Expansion } from '../framing/plan-expansion.ts';
import type { TurnFraming } from '../protocol/turn-framing.ts';

/** What a stored framing says of the canvas, and of what was sent of it. */
export function restoreFraming(stored: TurnFraming = {}): { expansion?: Expansion; framing?: Framing } {
  const { canvas, part, place, sent } = stored;
  const size = canvas && { width: canvas.width, height: canvas.height };
  return {
    ...(canvas && size && { expansion: { canvas: size, x: canvas.x, y: canvas.y } }),
    ...(part && place && sent && { framing: { part, place, sent } }),
  };
}

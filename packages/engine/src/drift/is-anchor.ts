import type { Turn } from '../protocol/turn.ts';

/**
 * Whether a turn stands on its own: it was pinned, made a new picture or one of another shape,
 * changed the whole picture, or was re-anchored.
 */
export function isAnchor(
  { id, base, preservation, framing, derivation }: Turn,
  pins: readonly string[],
): boolean {
  if (pins.includes(id)) return true;
  if (derivation) return derivation.kind === 'reanchored';
  return base === null || framing?.canvas !== undefined || preservation?.decision === 'global';
}

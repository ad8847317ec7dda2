import type { Random } from './create-random.ts';
import type { Drift } from './simulate-drift.ts';

/** A mixture of drifts as image models show them: place in most cases, tones in most, then detail, noise, compression. */
export function inventDrift(random: Random, side: number): Drift {
  const scale = random.between(0.99, 1.01);
  const chance = (part: number): boolean => random.between(0, 1) < part;
  const drift: Drift = {};
  if (chance(0.75)) {
    drift.transform = {
      scaleX: scale + random.between(-0.003, 0.003),
      scaleY: scale + random.between(-0.003, 0.003),
      shiftX: random.between(-0.008, 0.008) * side,
      shiftY: random.between(-0.008, 0.008) * side,
    };
  }
  if (chance(0.2)) drift.warp = random.between(0.2, 0.6);
  if (chance(0.6)) drift.gain = random.between(0.94, 1.06);
  if (chance(0.5)) drift.cast = [random.between(-5, 5), random.between(-5, 5), random.between(-5, 5)];
  if (chance(0.25)) drift.toneCurve = random.between(-5, 5);
  if (chance(0.25)) drift.slowCast = random.between(1, 4);
  if (chance(0.4)) drift.blur = random.between(0.1, 0.6);
  else if (chance(0.3)) drift.sharpen = random.between(0.1, 0.5);
  if (chance(0.5)) drift.noise = random.between(0.5, 3);
  if (chance(0.5)) drift.jpegQuality = Math.round(random.between(80, 96));
  if (chance(0.05)) drift.bands = 64;
  return drift;
}

/** A number from 0 to 1 for each pair of integers and seed. */
export function hash(x: number, y: number, seed: number): number {
  let mixed = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

/** Smooth noise, 0 to 1, with details about one unit wide. Source: Perlin, "An image synthesizer", 1985 (as value noise). */
export function valueNoise(x: number, y: number, seed: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const across = fade(x - left);
  const down = fade(y - top);
  const upper = hash(left, top, seed) * (1 - across) + hash(left + 1, top, seed) * across;
  const lower = hash(left, top + 1, seed) * (1 - across) + hash(left + 1, top + 1, seed) * across;
  return upper * (1 - down) + lower * down;
}

/** Noise with details of many widths, 0 to 1. */
export function fractalNoise(
  x: number,
  y: number,
  { seed, octaves }: { seed: number; octaves: number },
): number {
  let sum = 0;
  let total = 0;
  for (let octave = 0, share = 1, scale = 1; octave < octaves; octave += 1, share /= 2, scale *= 2) {
    sum += share * valueNoise(x * scale, y * scale, seed + octave);
    total += share;
  }
  return sum / total;
}

function fade(part: number): number {
  return part * part * (3 - 2 * part);
}

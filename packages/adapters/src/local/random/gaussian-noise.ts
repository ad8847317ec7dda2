import { philox } from './philox.ts';

/** Where in the endless field of noise to read. Every part is an unsigned 32-bit integer. */
export interface NoiseAddress {
  /** Seed of the turn. */
  seed: number;
  /** Independent field under one seed: the candidate, from 0. */
  stream: number;
  /** Denoising step, 0 for the noise that a turn starts from. */
  step: number;
}

/**
 * Standard normal noise, `Float32Array [length]`. Every element is a function of its address and position alone, the
 * same on every machine and back end, whatever else was drawn before. With stream and step 0 it is the noise that
 * torch draws on CUDA for this seed.
 */
export function gaussianNoise(address: NoiseAddress, length: number): Float32Array<ArrayBuffer> {
  const noise = new Float32Array(length);
  const key = [address.seed >>> 0, Math.floor(address.seed / 2 ** 32)] as const;
  for (let element = 0; element < length; element++) {
    const [first, second] = philox([address.step, address.stream, element, 0], key);
    const radius = Math.sqrt(-2 * Math.log(first * 2 ** -32 + 2 ** -33));
    noise[element] = radius * Math.sin((second * 2 ** -32 + 2 ** -33) * 2 * Math.PI);
  }
  return noise;
}

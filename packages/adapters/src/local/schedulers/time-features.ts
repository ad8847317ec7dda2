/**
 * The time of a step as the network reads it, `Float32Array [length]`: sines, then cosines, of
 * 1000 · t · exp(−i · ln 1000 / (length/2 − 1)). Computed here because WebGPU's own sine is too coarse for such arguments.
 */
export function timeFeatures(time: number, length: number): Float32Array<ArrayBuffer> {
  const half = length / 2;
  const features = new Float32Array(length);
  for (let index = 0; index < half; index++) {
    const angle = 1000 * time * Math.exp((-index * Math.log(1000)) / (half - 1));
    features[index] = Math.sin(angle);
    features[half + index] = Math.cos(angle);
  }
  return features;
}

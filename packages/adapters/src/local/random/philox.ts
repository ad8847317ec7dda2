const multiplierA = 0xd2511f53;
const multiplierB = 0xcd9e8d57;
const keyStepA = 0x9e3779b9;
const keyStepB = 0xbb67ae85;

/** Four unsigned 32-bit words. */
export type Words4 = [number, number, number, number];

/**
 * Philox4x32-10: four random words from a counter and a key, without state.
 * Source: Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC 2011.
 */
export function philox(counter: Readonly<Words4>, key: readonly [number, number]): Words4 {
  let [c0, c1, c2, c3] = counter;
  let [k0, k1] = key;
  for (let round = 0; round < 10; round++) {
    const highA = multiplyHigh(multiplierA, c0);
    const lowA = Math.imul(multiplierA, c0) >>> 0;
    const highB = multiplyHigh(multiplierB, c2);
    const lowB = Math.imul(multiplierB, c2) >>> 0;
    c0 = (highB ^ c1 ^ k0) >>> 0;
    c1 = lowB;
    c2 = (highA ^ c3 ^ k1) >>> 0;
    c3 = lowA;
    k0 = (k0 + keyStepA) >>> 0;
    k1 = (k1 + keyStepB) >>> 0;
  }
  return [c0, c1, c2, c3];
}

/** Upper 32 bits of the product of two unsigned 32-bit words. */
function multiplyHigh(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const low = aLow * bLow;
  const middleA = aHigh * bLow + (low >>> 16);
  const middleB = aLow * bHigh + (middleA & 0xffff);
  return (aHigh * bHigh + Math.floor(middleA / 0x1_0000) + (middleB >>> 16)) >>> 0;
}

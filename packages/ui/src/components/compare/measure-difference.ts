import type { ImageMask, PixelImage } from '@pentimento/engine';

/** Two pictures of one size, pixel by pixel. */
export interface PixelDifference {
  /** Largest difference of a channel in every pixel, 0 to 255. */
  strength: ImageMask;
  /** Part of the pixels with any byte different, 0 to 1. */
  changedFraction: number;
}

/** How long it may keep the page from drawing, in milliseconds. */
const sliceMs = 8;

function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 50 });
    else setTimeout(resolve);
  });
}

/** Compares two pictures of one size while the page has nothing else to do. */
export async function measureDifference(
  before: PixelImage,
  after: PixelImage,
  { signal }: { signal: AbortSignal },
): Promise<PixelDifference> {
  const { width, height } = after;
  const data = new Uint8Array(width * height);
  let changed = 0;
  let sliceEnd = 0;
  for (let row = 0; row < height; row += 1) {
    if (performance.now() > sliceEnd) {
      await whenIdle();
      signal.throwIfAborted();
      sliceEnd = performance.now() + sliceMs;
    }
    for (let at = row * width; at < (row + 1) * width; at += 1) {
      let largest = 0;
      for (let channel = at * 4; channel < at * 4 + 4; channel += 1) {
        largest = Math.max(largest, Math.abs((before.data[channel] ?? 0) - (after.data[channel] ?? 0)));
      }
      data[at] = largest;
      if (largest > 0) changed += 1;
    }
  }
  return { strength: { width, height, data }, changedFraction: changed / (width * height) };
}

import type { SizeCapability } from '@pentimento/engine';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A size that can be made, near to the wanted one: the shape stays as far as it may. What can be made stays what it is. */
export function fitPixels(wanted: Size, limits: Exclude<SizeCapability, { list: unknown }>): Size {
  const { multipleOf: step, minPixels, maxPixels, maxRatio } = limits;
  const pixels = Math.min(maxPixels, Math.max(minPixels, wanted.width * wanted.height));
  const isWide = wanted.width >= wanted.height;
  const ratio = Math.min(maxRatio, isWide ? wanted.width / wanted.height : wanted.height / wanted.width);
  const toStep = (side: number): number => Math.max(step, Math.round(side / step) * step);
  let short = toStep(Math.sqrt(pixels / ratio));
  let long = toStep(Math.sqrt(pixels * ratio));
  // Rounding may have gone over a limit, by a step or two.
  while (long > step && (long * short > maxPixels || long / short > maxRatio)) long -= step;
  while (long * short < minPixels) short += step;
  return isWide ? { width: long, height: short } : { width: short, height: long };
}

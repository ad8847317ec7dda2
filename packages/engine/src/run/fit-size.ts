import type { SizeCapability } from '../protocol/capabilities.ts';

interface Size {
  width: number;
  height: number;
}

/**
 * The accepted size that is nearest to the wanted one: by shape first, then by area.
 *
 * @example
 * fitSize({ width: 1000, height: 1000 }, { multipleOf: 16, minPixels: 4096, maxPixels: 4_000_000, maxRatio: 3 }); // → { width: 1008, height: 1008 }
 */
export function fitSize(wanted: Size, capability: SizeCapability): Size {
  return 'list' in capability ? nearestListed(wanted, capability.list) : clampSize(wanted, capability);
}

function nearestListed(wanted: Size, list: [number, number][]): Size {
  const distance = ([width, height]: [number, number]): number =>
    4 * Math.abs(Math.log(width / height / (wanted.width / wanted.height))) +
    Math.abs(Math.log((width * height) / (wanted.width * wanted.height)));
  const [width, height] = list.reduce((best, size) => (distance(size) < distance(best) ? size : best));
  return { width, height };
}

function clampSize(wanted: Size, limits: Exclude<SizeCapability, { list: unknown }>): Size {
  const ratio = Math.min(limits.maxRatio, Math.max(1 / limits.maxRatio, wanted.width / wanted.height));
  const pixels = Math.min(limits.maxPixels, Math.max(limits.minPixels, wanted.width * wanted.height));
  const step = limits.multipleOf;
  const near = (value: number): number => Math.max(step, Math.round(value / step) * step);
  const size = { width: near(Math.sqrt(pixels * ratio)), height: near(Math.sqrt(pixels / ratio)) };
  while (size.width * size.height > limits.maxPixels && Math.max(size.width, size.height) > step)
    shorten(size, step);
  while (size.width * size.height < limits.minPixels) lengthen(size, step);
  return size;
}

function shorten(size: Size, step: number): void {
  if (size.width >= size.height) size.width -= step;
  else size.height -= step;
}

function lengthen(size: Size, step: number): void {
  if (size.width <= size.height) size.width += step;
  else size.height += step;
}

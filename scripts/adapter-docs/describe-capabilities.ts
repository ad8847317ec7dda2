import type { ModelDescriptor, SizeCapability } from '@pentimento/engine';
import { toTable } from './to-table.ts';

const yes = (value: boolean): string => (value ? 'yes' : 'no');

/** What is said of each model, by the words of the protocol. */
const facts: readonly [string, (model: ModelDescriptor) => string][] = [
  ['from words', ({ capabilities }) => yes(capabilities.generate)],
  ['changes pictures', ({ capabilities }) => yes(capabilities.edit)],
  ['mask', ({ capabilities }) => capabilities.mask],
  ['scribbles', ({ capabilities }) => yes(capabilities.markup)],
  ['references', ({ capabilities }) => String(capabilities.maxReferences)],
  ['results at once', ({ capabilities }) => String(capabilities.maxCandidates)],
  ['previews', ({ capabilities }) => capabilities.previews],
  ['seed', ({ capabilities }) => yes(capabilities.seed)],
  ['strength', ({ capabilities }) => yes(capabilities.strength)],
  ['transparency', ({ capabilities }) => yes(capabilities.transparency)],
  ['conversation kept by', ({ capabilities }) => capabilities.conversation],
  ['sizes', ({ capabilities }) => describeSize(capabilities.size)],
  ['way', ({ capabilities }) => capabilities.reach],
  ['price of a picture', describePrice],
];

/** A table of what tells the models apart, and a sentence of what they have in common. */
export function describeCapabilities(models: readonly ModelDescriptor[]): string {
  const different = facts.filter(([, read]) => new Set(models.map(read)).size > 1);
  const [first] = models;
  const common = facts.filter((fact) => first && !different.includes(fact));
  const table = toTable([
    ['model', ...different.map(([name]) => name)],
    ...models.map((model) => [`\`${model.id}\``, ...different.map(([, read]) => read(model))]),
  ]);
  const sentence = common.map(([name, read]) => `${name}: ${first ? read(first) : ''}`).join(' · ');
  return sentence === '' ? table : `${table}\n\nAll of them: ${sentence}.`;
}

/** Longer lists are only summed up. */
const mostListed = 6;

function describeSize(size: SizeCapability): string {
  const megapixels = (pixels: number): string => (pixels / 1e6).toFixed(2).replace(/\.?0+$/, '');
  if ('list' in size) {
    if (size.list.length <= mostListed)
      return size.list.map(([width, height]) => `${width} × ${height}`).join(', ');
    const pixels = size.list.map(([width, height]) => width * height);
    return `${size.list.length} sizes, ${megapixels(Math.min(...pixels))} to ${megapixels(Math.max(...pixels))} megapixels`;
  }
  return `multiples of ${size.multipleOf}, ${megapixels(size.minPixels)} to ${megapixels(size.maxPixels)} megapixels, to ${size.maxRatio}:1`;
}

function describePrice({ pricing }: ModelDescriptor): string {
  if (!pricing) return 'not known';
  const parts = [
    ...(pricing.perImageUsd === undefined ? [] : [`$${pricing.perImageUsd}`]),
    ...(pricing.perMegapixelUsd === undefined ? [] : [`$${pricing.perMegapixelUsd} a megapixel`]),
  ];
  return `${parts.join(' + ') || 'not known'}${pricing.asOf ? ` (${pricing.asOf})` : ''}`;
}

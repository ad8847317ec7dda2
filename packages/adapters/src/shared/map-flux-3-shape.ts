import type { AdapterRequest, WarningEvent } from '@pentimento/engine';

/** Shapes that FLUX.3 draws, as width ÷ height. */
const ratios = [
  '21:9',
  '2:1',
  '16:9',
  '3:2',
  '7:5',
  '4:3',
  '5:4',
  '1:1',
  '4:5',
  '3:4',
  '5:7',
  '2:3',
  '9:16',
  '1:2',
  '9:21',
];

/** Its resolutions, by the side of a square. */
const tiers = [
  ['768sq', 768],
  ['1k', 1024],
  ['1.5k', 1536],
  ['2k', 2048],
  ['4k', 4096],
] as const;

/** A resolution will do when it keeps at least this share of a side. */
const leastShare = 0.88;

/** Shape and resolution as FLUX.3 wants them: names, not pixels. */
export interface Flux3Shape {
  readonly aspect_ratio: string;
  readonly resolution: (typeof tiers)[number][0];
}

const distance = (one: number, other: number): number => Math.abs(Math.log(one / other));
const ratioOf = (name: string): number => {
  const [width = 1, height = 1] = name.split(':').map(Number);
  return width / height;
};

/** The nearest shape and resolution to the size asked for; an edit without one follows its base. */
export function mapFlux3Shape({ size, base }: Pick<AdapterRequest, 'size' | 'base'>): {
  shape: Flux3Shape;
  warnings: WarningEvent[];
} {
  const wanted = size ?? base;
  if (!wanted) return { shape: { aspect_ratio: '1:1', resolution: '1k' }, warnings: [] };
  const ratio = wanted.width / wanted.height;
  const [first = '1:1', ...others] = ratios;
  const nearest = others.reduce(
    (best, name) => (distance(ratioOf(name), ratio) < distance(ratioOf(best), ratio) ? name : best),
    first,
  );
  const side = Math.sqrt(wanted.width * wanted.height);
  const [tier] = tiers.find((entry) => entry[1] >= side * leastShare) ?? (['4k'] as const);
  const followsBase =
    base !== undefined && (size === undefined || distance(base.width / base.height, ratio) < 0.01);
  const shape: Flux3Shape = { aspect_ratio: followsBase ? 'auto' : nearest, resolution: tier };
  if (!size || distance(ratioOf(nearest), ratio) < 0.01) return { shape, warnings: [] };
  const details = `FLUX.3 draws shapes, not pixels: ${size.width} × ${size.height} became ${shape.aspect_ratio === 'auto' ? "the picture's own shape" : nearest} at ${tier}.`;
  return { shape, warnings: [{ type: 'warning', kind: 'degraded', feature: 'size', details }] };
}

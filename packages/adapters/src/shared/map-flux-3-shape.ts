import type { AdapterRequest, WarningEvent } from '@pentimento/engine';
import { distanceToRatio, nearestRatio } from './nearest-ratio.ts';

/** Shapes that FLUX.3 draws. */
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
] as const;

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
/** Shapes that differ by less are the same. */
const sameShape = 0.01;

/** Shape and resolution as FLUX.3 wants them: names, not pixels. */
export interface Flux3Shape {
  /** `auto` follows the first picture. */
  readonly aspect_ratio: (typeof ratios)[number] | 'auto';
  readonly resolution: (typeof tiers)[number][0];
}

/** The nearest shape and resolution to the size asked for; an edit without one follows its base. */
export function mapFlux3Shape({ size, base }: Pick<AdapterRequest, 'size' | 'base'>): {
  shape: Flux3Shape;
  warnings: WarningEvent[];
} {
  const wanted = size ?? base;
  if (!wanted) return { shape: { aspect_ratio: '1:1', resolution: '1k' }, warnings: [] };
  const { width, height } = wanted;
  const side = Math.sqrt(width * height);
  const [resolution] = tiers.find((tier) => tier[1] >= side * leastShare) ?? (['4k'] as const);
  const followsBase = base && distanceToRatio(wanted, `${base.width}:${base.height}`) < sameShape;
  if (followsBase) return { shape: { aspect_ratio: 'auto', resolution }, warnings: [] };
  const nearest = nearestRatio(wanted, ratios);
  const shape: Flux3Shape = { aspect_ratio: nearest, resolution };
  if (distanceToRatio(wanted, nearest) < sameShape) return { shape, warnings: [] };
  const details = `FLUX.3 draws shapes, not pixels: ${width} × ${height} became ${nearest} at ${resolution}.`;
  return { shape, warnings: [{ type: 'warning', kind: 'degraded', feature: 'size', details }] };
}

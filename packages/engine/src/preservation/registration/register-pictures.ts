import type { RegistrationTransform } from '../../protocol/preservation-record.ts';
import { halvePlane } from '../planes/halve-plane.ts';
import type { Plane } from '../planes/plane.ts';
import { quantile } from '../planes/quantile.ts';
import { correlatePhases } from './correlate-phases.ts';
import { edgeAgreement } from './edge-agreement.ts';
import { edgeSamples, type EdgeSamples } from './edge-samples.ts';
import { edgeSquare } from './edge-square.ts';
import { isWithinDrift } from './is-within-drift.ts';
import { refineTransform, type RefinedTransform } from './refine-transform.ts';
import { thresholds } from '../thresholds.ts';

/** Options of `registerPictures`. */
export interface RegisterPicturesOptions {
  /** Luma of the parent. */
  parent: Plane;
  /** Luma of the result, same size. */
  result: Plane;
  /** Uint8Array, [height, width]: what is not 0 here is expected to differ and is not compared. Absent: nothing. */
  excluded?: Uint8Array | undefined;
  /** Scales at which the coarse search looks. Absent: −6 % to +6 %. */
  scales?: readonly number[];
}

/** How the result lies over the parent. */
export interface Registration {
  /** result(scale × position + shift) shows what parent(position) does; positions count from the centre, in pixels of these planes. */
  transform: RegistrationTransform;
  /** Part of the parent's edges found in place, 0 to 1. */
  agreement: number;
  /** Whether there was enough in the picture to tell. Where not, the transform is the identity. */
  isReliable: boolean;
}

/** Where nothing has moved. */
export const identityTransform: RegistrationTransform = { scaleX: 1, scaleY: 1, shiftX: 0, shiftY: 0 };

const usualScales = [1, 0.98, 1.02, 0.96, 1.04, 0.94, 1.06];
const largestSquare = 256;
/** Sides shorter than this hold too little to register, in pixels. */
const smallestSide = 16;
/** About how many points a step of the refinement looks at: more changes nothing below a hundredth of a pixel. */
const sampleCount = 12_000;
/** Another place than the nearest must beat it by this, or a repeated texture would make the picture jump by a tile. */
const nearestBonus = 0.8;
/** With this part of the edges in place there is no better transform to look for. */
const fullAgreement = 0.85;
/** Another transform must agree with this part of the edges more. */
const smallestGain = 0.03;

/**
 * Finds shift and scale of the result: phase correlation over several scales, then robust refinement from coarse to fine.
 */
export function registerPictures(options: RegisterPicturesOptions): Registration {
  const { parent, result, excluded } = options;
  const side = Math.min(parent.width, parent.height);
  if (side < smallestSide) return { transform: identityTransform, agreement: 1, isReliable: false };
  const levels = buildLevels(parent, result, excluded);
  const coarsest = levels.at(-1)!;
  const starts = listStarts(options, coarsest);
  const loudest = chooseStart(coarsest, starts);
  if (!loudest) return { transform: identityTransform, agreement: 1, isReliable: false };
  let best = descend(levels, loudest.transform, 6);
  if (best.agreement >= fullAgreement) return { ...best, isReliable: true };
  // A thing that was exchanged may have pulled at its first steps: try again with less patience for outliers.
  for (const start of starts) {
    const next = descend(levels, start, 2);
    if (next.agreement > best.agreement + smallestGain && isWithinDrift(next.transform, result)) best = next;
  }
  return { ...best, isReliable: true };
}

/** From the coarsest level to the finest. */
function descend(
  levels: readonly Level[],
  start: RegistrationTransform,
  startSpread: number,
): { transform: RegistrationTransform; agreement: number } {
  let transform = start;
  for (let level = levels.length - 2; level >= 0; level -= 1) {
    const { samples, result, startOffset } = levels[level]!;
    transform = rescale(transform, 2);
    const iterations = level === 0 ? 8 : 10;
    transform =
      refineTransform({ samples, result, start: transform, iterations, startSpread, startOffset })
        ?.transform ?? transform;
  }
  const middle = levels[Math.min(1, levels.length - 1)]!;
  const scale = middle.result.width / levels[0]!.result.width;
  const inMiddle = rescale(transform, scale);
  return { transform, agreement: edgeAgreement({ ...middle, transform: inMiddle }) };
}

interface Level {
  samples: EdgeSamples;
  result: Plane;
  /** See `RefineTransformOptions`. */
  startOffset: number;
}

function buildLevels(parent: Plane, result: Plane, excluded: Uint8Array | undefined): Level[] {
  const levels: Level[] = [];
  const startOffset = medianDifference(parent, result);
  let [upper, lower, mask] = [parent, result, excluded];
  for (;;) {
    const isLast = Math.min(upper.width, upper.height) < 64 || levels.length === 3;
    levels.push({
      samples: edgeSamples(upper, { count: sampleCount, excluded: mask }),
      result: lower,
      startOffset,
    });
    if (isLast) return levels;
    mask = mask && halveMask(mask, upper);
    upper = halvePlane(upper);
    lower = halvePlane(lower);
  }
}

/** How much brighter the result is where most of the picture is plain, in 8-bit steps. */
function medianDifference(parent: Plane, result: Plane): number {
  const stride = Math.max(1, Math.floor(parent.data.length / 20_000));
  const shifted = Float32Array.from(
    { length: Math.floor(parent.data.length / stride) },
    (_, at) => result.data[at * stride]! - parent.data[at * stride]! + 255,
  );
  const [median = 255] = quantile(shifted, [0.5], { limit: 510 });
  return median - 255;
}

function halveMask(mask: Uint8Array, { width, height }: Plane): Uint8Array {
  const halved = new Uint8Array((width >> 1) * (height >> 1));
  for (let y = 0, to = 0; y < height >> 1; y += 1) {
    for (let x = 0, at = 2 * y * width; x < width >> 1; x += 1, at += 2, to += 1)
      halved[to] = mask[at]! | mask[at + 1]! | mask[at + width]! | mask[at + width + 1]!;
  }
  return halved;
}

/** The identity first, then the best places of the coarse search, in pixels of the coarsest level. */
function listStarts(
  { parent, result, scales = usualScales }: RegisterPicturesOptions,
  { result: { width, height } }: Level,
): RegistrationTransform[] {
  const size = 2 ** Math.floor(Math.log2(Math.min(largestSquare, parent.width, parent.height)));
  const peaks = correlatePhases(
    edgeSquare(parent, { size, scale: 1 }),
    scales.map((scale) => edgeSquare(result, { size, scale })),
  );
  const strongest = peaks.toSorted((one, other) => other.height - one.height).slice(0, 3);
  const found = strongest.map(({ candidate, shiftX, shiftY }) => {
    const scale = scales[candidate]!;
    return {
      scaleX: scale,
      scaleY: scale,
      shiftX: (shiftX * scale * width) / size,
      shiftY: (shiftY * scale * height) / size,
    };
  });
  return [identityTransform, ...found];
}

/**
 * The start that leaves the least disagreement. One that is still drift wins as long as many edges agree with it: on a
 * plain ground a thing that moved is louder than all that stayed.
 */
function chooseStart(level: Level, starts: readonly RegistrationTransform[]): RefinedTransform | undefined {
  const { samples, result, startOffset } = level;
  const stayed = refineTransform({
    samples,
    result,
    start: identityTransform,
    iterations: 0,
    startSpread: 24,
  });
  const refined = starts.flatMap(
    (start) =>
      refineTransform({ samples, result, start, iterations: 14, startSpread: 24, startOffset }) ?? [],
  );
  const best = chooseCheapest(stayed, refined);
  if (!best || isWithinDrift(best.transform, result)) return best;
  const near = chooseCheapest(
    stayed,
    refined.filter(({ transform }) => isWithinDrift(transform, result)),
  );
  const agreement = near ? edgeAgreement({ samples, result, transform: near.transform }) : 0;
  return agreement >= thresholds.registration.agreement ? near : best;
}

function chooseCheapest(
  stayed: RefinedTransform | undefined,
  refined: readonly RefinedTransform[],
): RefinedTransform | undefined {
  let best = stayed;
  for (const next of refined) if (!best || next.cost < best.cost * nearestBonus) best = next;
  return best;
}

function rescale(transform: RegistrationTransform, factor: number): RegistrationTransform {
  return { ...transform, shiftX: transform.shiftX * factor, shiftY: transform.shiftY * factor };
}

import type { RegistrationTransform } from '../../protocol/preservation-record.ts';
import type { Plane } from '../planes/plane.ts';
import { buildLevels, type Level } from './build-levels.ts';
import { chooseStart } from './choose-start.ts';
import { correlatePhases } from './correlate-phases.ts';
import { edgeAgreement } from './edge-agreement.ts';
import { edgeSquare } from './edge-square.ts';
import { identityTransform } from './identity-transform.ts';
import { isWithinDrift } from './is-within-drift.ts';
import { thresholds } from '../thresholds.ts';
import { refineTransform } from './refine-transform.ts';

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

const usualScales = [1, 0.98, 1.02, 0.96, 1.04, 0.94, 1.06];
const largestSquare = 256;
/** Sides shorter than this hold too little to register, in pixels. */
const smallestSide = 16;
/** With this part of the edges in place there is no better transform to look for. */
const fullAgreement = 0.85;
/** Another transform must agree with this part of the edges more. */
const smallestGain = 0.03;

/**
 * Finds shift and scale of the result: phase correlation over several scales, then robust refinement from coarse to fine.
 */
export function registerPictures(options: RegisterPicturesOptions): Registration {
  const { parent, result } = options;
  const side = Math.min(parent.width, parent.height);
  if (side < smallestSide) return { transform: identityTransform, agreement: 1, isReliable: false };
  const levels = buildLevels(options);
  const coarsest = levels.at(-1)!;
  const starts = listStarts(options, coarsest);
  const loudest = chooseStart(coarsest, starts);
  if (!loudest) return { transform: identityTransform, agreement: 1, isReliable: false };
  let best = descend(levels, loudest.transform, 6);
  if (best.agreement >= fullAgreement) return { ...best, isReliable: true };
  // A thing that was exchanged may have pulled at its first steps: try again with less patience for outliers, or none.
  const others = [...starts.map((start) => descend(levels, start, 2)), agreeing(levels, identityTransform)];
  for (const next of others) {
    if (!isWithinDrift(next.transform, result)) continue;
    // As at the start: what is still drift wins as long as many edges agree with it.
    const isRescue =
      !isWithinDrift(best.transform, result) && next.agreement >= thresholds.registration.agreement;
    if (isRescue || next.agreement > best.agreement + smallestGain) best = next;
  }
  return { ...best, isReliable: true };
}

interface Found {
  transform: RegistrationTransform;
  agreement: number;
}

/** From the coarsest level to the finest. */
function descend(levels: readonly Level[], start: RegistrationTransform, startSpread: number): Found {
  let transform = start;
  for (let level = levels.length - 2; level >= 0; level -= 1) {
    const { samples, result, startOffset } = levels[level]!;
    transform = rescale(transform, 2);
    const iterations = level === 0 ? 8 : 10;
    transform =
      refineTransform({ samples, result, start: transform, iterations, startSpread, startOffset })
        ?.transform ?? transform;
  }
  return agreeing(levels, transform);
}

/** A transform of the finest level, and how many edges agree with it. */
function agreeing(levels: readonly Level[], transform: RegistrationTransform): Found {
  const middle = levels[Math.min(1, levels.length - 1)]!;
  const scale = middle.result.width / levels[0]!.result.width;
  return { transform, agreement: edgeAgreement({ ...middle, transform: rescale(transform, scale) }) };
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

function rescale(transform: RegistrationTransform, factor: number): RegistrationTransform {
  return { ...transform, shiftX: transform.shiftX * factor, shiftY: transform.shiftY * factor };
}

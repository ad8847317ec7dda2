import type { RegistrationTransform } from '../../protocol/preservation-record.ts';
import type { Plane } from '../planes/plane.ts';
import type { EdgeSamples } from './edge-samples.ts';
import { samplePlane } from './sample-plane.ts';

/** Options of `edgeAgreement`. */
export interface EdgeAgreementOptions {
  /** Points of the parent. */
  samples: EdgeSamples;
  /** The result at the same size. */
  result: Plane;
  /** How the result lies, in pixels of this size. */
  transform: RegistrationTransform;
}

/** Slopes weaker than this are noise, in 8-bit steps a pixel. */
const weakestSlope = 3;

/**
 * The part of the parent's edges that the result has in the same place and direction (within 45°), 0 to 1.
 * Chance gives about a quarter or less. 1 where the parent has no edges to compare.
 */
export function edgeAgreement({ samples, result, transform }: EdgeAgreementOptions): number {
  let edges = 0;
  let agreeing = 0;
  for (let index = 0; index < samples.count; index += 1) {
    const slopeX = samples.slopeX[index]!;
    const slopeY = samples.slopeY[index]!;
    const strength = Math.hypot(slopeX, slopeY);
    if (strength < weakestSlope) continue;
    const x = samples.x[index]! * transform.scaleX + transform.shiftX + result.width / 2 - 0.5;
    const y = samples.y[index]! * transform.scaleY + transform.shiftY + result.height / 2 - 0.5;
    if (x < 0 || y < 0 || x > result.width - 1 || y > result.height - 1) continue;
    const otherX = (samplePlane(result, x + 1, y) - samplePlane(result, x - 1, y)) / 2;
    const otherY = (samplePlane(result, x, y + 1) - samplePlane(result, x, y - 1)) / 2;
    const otherStrength = Math.hypot(otherX, otherY);
    edges += 1;
    const isAlike = slopeX * otherX + slopeY * otherY > Math.SQRT1_2 * strength * otherStrength;
    if (isAlike && otherStrength > 0.25 * strength) agreeing += 1;
  }
  return edges < 16 ? 1 : agreeing / edges;
}

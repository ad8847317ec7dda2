import type { RegistrationTransform } from '../../protocol/preservation-record.ts';
import { thresholds } from '../thresholds.ts';

/** Whether a motion is small enough to be drift, so that it may be undone. Shift and size are in the same pixels. */
export function isWithinDrift(
  { scaleX, scaleY, shiftX, shiftY }: RegistrationTransform,
  { width, height }: { width: number; height: number },
): boolean {
  const limits = thresholds.registration;
  return (
    Math.max(Math.abs(scaleX - 1), Math.abs(scaleY - 1)) <= limits.scale &&
    Math.abs(shiftX) <= limits.shift * width &&
    Math.abs(shiftY) <= limits.shift * height
  );
}

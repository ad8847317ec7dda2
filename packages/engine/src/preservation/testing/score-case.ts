import type { PixelImage } from '../../protocol/pixel-image.ts';
import { distanceToRegion } from '../composite/distance-to-region.ts';
import { preserve } from '../preserve.ts';
import type { PreserveResult } from '../preserve-result.ts';
import type { PreservationCase } from './make-cases.ts';

/** How well a case went. */
export interface CaseScore {
  name: string;
  edit: PreservationCase['edit'];
  expected: PreservationCase['expected'];
  decision: PreserveResult['decision'];
  reasons: readonly string[];
  /** Part of the truly changed pixels that show the result (weight at least 128), 0 to 1. Absent: not decided local. */
  recall?: number;
  /** Part of the pixels that show the result that truly changed, 0 to 1. */
  precision?: number;
  /** Part of the truly unchanged pixels that are byte-identical, 0 to 1. */
  exactOutside?: number;
  /** PSNR over the truly unchanged pixels of the model's picture, in dB. */
  psnrRaw?: number;
  /** PSNR over the truly unchanged pixels of the kept picture, in dB. */
  psnrKept?: number;
  /** Largest error of the registration over the picture, in pixels. Absent: nothing moved, or not in one piece, or taken whole. */
  registrationError?: number;
  /** Duration of `preserve`, in milliseconds. */
  durationMs: number;
}

/** Runs `preserve` on a case and compares with what is known. `now` in milliseconds. */
export async function scoreCase(test: PreservationCase, now: () => number): Promise<CaseScore> {
  const { parent, result, truth, drift, name, edit, expected, instruction } = test;
  const startedAt = now();
  const kept = await preserve({ parent, result, instruction });
  const score: CaseScore = {
    name,
    edit,
    expected,
    decision: kept.decision,
    reasons: kept.reasons,
    durationMs: now() - startedAt,
  };
  if (kept.decision === 'global') return score;
  const found = kept.transform;
  const moved = drift.transform;
  // A local warp has no one transform to compare with.
  if (moved && !drift.warp)
    score.registrationError = Math.max(
      Math.abs(found.shiftX - moved.shiftX) + (Math.abs(found.scaleX - moved.scaleX) * parent.width) / 2,
      Math.abs(found.shiftY - moved.shiftY) + (Math.abs(found.scaleY - moved.scaleY) * parent.height) / 2,
    );
  if (expected !== 'local') return score;
  const shown = onlyShown(truth, test);
  return { ...score, ...overlap(shown, kept), ...outside({ parent, result, truth }, kept.image) };
}

/** The changed pixels that the result shows: what drift has pushed over its border cannot be found. */
function onlyShown(truth: Uint8Array, { parent: { width, height }, drift }: PreservationCase): Uint8Array {
  if (!drift.transform) return truth;
  const { scaleX, scaleY, shiftX, shiftY } = drift.transform;
  const inside = (at: number, length: number, scale: number, shift: number): boolean => {
    const position = (at + 0.5 - length / 2) * scale + shift + length / 2;
    return position > 0 && position < length;
  };
  return truth.map((value, at) =>
    inside(at % width, width, scaleX, shiftX) && inside(Math.floor(at / width), height, scaleY, shiftY)
      ? value
      : 0,
  );
}

function overlap(truth: Uint8Array, { weights }: PreserveResult): { recall: number; precision: number } {
  let [both, changed, shown] = [0, 0, 0];
  for (let at = 0; at < truth.length; at += 1) {
    const isShown = weights[at]! >= 128 ? 1 : 0;
    changed += truth[at]!;
    shown += isShown;
    both += isShown & truth[at]!;
  }
  return { recall: both / Math.max(1, changed), precision: both / Math.max(1, shown) };
}

/** Pixels beside the edit are half edit by smoothing, so "outside" begins two pixels away. */
function outside(
  { parent, result, truth }: { parent: PixelImage; result: PixelImage; truth: Uint8Array },
  image: PixelImage,
): { exactOutside: number; psnrRaw: number; psnrKept: number } {
  const distance = distanceToRegion({ width: parent.width, height: parent.height, region: truth });
  let [count, exact, raw, kept] = [0, 0, 0, 0];
  for (let at = 0; at < truth.length; at += 1) {
    if (distance[at]! <= 2) continue;
    let difference = 0;
    for (let channel = at * 4; channel < at * 4 + 3; channel += 1) {
      const mine = image.data[channel]! - parent.data[channel]!;
      difference += mine * mine;
      raw += (result.data[channel]! - parent.data[channel]!) ** 2;
    }
    count += 1;
    kept += difference;
    if (difference === 0) exact += 1;
  }
  const psnr = (sum: number): number => 10 * Math.log10((255 * 255 * 3 * count) / sum);
  return { exactOutside: exact / count, psnrRaw: psnr(raw), psnrKept: psnr(kept) };
}

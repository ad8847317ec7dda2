import { comparisonBackdrop } from '../planes/find-backdrop.ts';
import type { Plane } from '../planes/plane.ts';
import { reducePicture } from '../planes/reduce-picture.ts';
import { toLuma } from '../planes/to-luma.ts';
import { correlatePhases } from '../registration/correlate-phases.ts';
import { samplePlane } from '../registration/sample-plane.ts';
import type { PixelImage } from '../../protocol/pixel-image.ts';

/** Where a parent lies in a result of another shape. */
export interface Placement {
  /** Pixels of the result a pixel of the parent. */
  scale: number;
  /** The parent's centre, to the right of the result's centre, in pixels of the parent. */
  shiftX: number;
  /** The parent's centre, below the result's centre, in pixels of the parent. */
  shiftY: number;
}

const size = 256;
/** Around each likely scale, these are tried. */
const variations = [1, 0.97, 1.03, 0.94, 1.06];

/**
 * Looks for a parent inside a result that was widened or cropped: phase correlation at the scales at which the parent
 * fits into the result, covers it, or has kept its pixels. Always finds something; whether it is right shows when it is
 * laid over.
 */
export function findPlacement(parent: PixelImage, result: PixelImage): Placement {
  const ratios = [result.width / parent.width, result.height / parent.height];
  const likely = [...new Set([Math.min(...ratios), Math.max(...ratios), 1])];
  const scales = likely.flatMap((scale) => variations.map((variation) => scale * variation));
  const smallest = Math.min(...scales);
  const unit =
    Math.max(parent.width, parent.height, result.width / smallest, result.height / smallest) / size;
  const base = centredEdges(toPlane(parent), unit);
  const other = toPlane(result);
  const peaks = correlatePhases(
    base,
    scales.map((scale) => centredEdges(other, unit * scale)),
  );
  const best = peaks.reduce((one, next) => (next.height > one.height ? next : one));
  return { scale: scales[best.candidate]!, shiftX: best.shiftX * unit, shiftY: best.shiftY * unit };
}

interface ReducedPlane {
  plane: Plane;
  /** Pixels of the picture a pixel of the plane. */
  factor: number;
}

function toPlane(picture: PixelImage): ReducedPlane {
  const factor = Math.max(1, Math.floor(Math.max(picture.width, picture.height) / 512));
  return { plane: toLuma(reducePicture(picture, { factor, background: comparisonBackdrop })), factor };
}

/** Strength of edges in the middle of an otherwise empty square; a cell shows `unit` pixels of the picture. */
function centredEdges({ plane, factor }: ReducedPlane, unit: number): Float64Array {
  const edges = new Float64Array(size * size);
  const step = unit / factor;
  const { width, height } = plane;
  for (let y = 0, at = 0; y < size; y += 1) {
    const row = (y + 0.5 - size / 2) * step + height / 2 - 0.5;
    for (let x = 0; x < size; x += 1, at += 1) {
      const column = (x + 0.5 - size / 2) * step + width / 2 - 0.5;
      if (column < step || row < step || column > width - 1 - step || row > height - 1 - step) continue;
      const across = samplePlane(plane, column + step, row) - samplePlane(plane, column - step, row);
      const down = samplePlane(plane, column, row + step) - samplePlane(plane, column, row - step);
      edges[at] = Math.min(40, Math.sqrt(across * across + down * down));
    }
  }
  return edges;
}

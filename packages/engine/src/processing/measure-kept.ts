import { measureFidelity } from '../fidelity/measure-fidelity.ts';
import { cropBytes, cropPicture } from '../preservation/placement/crop-picture.ts';
import type { PreserveResult } from '../preservation/preserve-result.ts';
import type { FidelityReport } from '../protocol/fidelity-report.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';
import { storableReport } from './storable-report.ts';

/** Options of `measureKept`. */
export interface MeasureKeptOptions {
  parent: PixelImage;
  kept: PreserveResult;
  /** First picture of the path. Absent: that is the parent. */
  origin?: PixelImage;
}

/** The report of a turn, where its picture and the parent show the same place. Undefined: they do not. */
export function measureKept({ parent, kept, origin }: MeasureKeptOptions): FidelityReport | undefined {
  const shown = overParent(parent, kept);
  if (!shown) return undefined;
  const hasOrigin = origin?.width === parent.width && origin.height === parent.height;
  return storableReport(
    measureFidelity({
      parent,
      result: shown.image,
      ...(kept.decision === 'local' && { region: shown.weights }),
      ...(hasOrigin && { origin }),
    }),
  );
}

/** The part of the result that lies over the parent. */
function overParent(
  parent: PixelImage,
  { image, weights, placement }: PreserveResult,
): Pick<PreserveResult, 'image' | 'weights'> | undefined {
  const { width, height } = parent;
  if (image.width === width && image.height === height) return { image, weights };
  if (!placement) return undefined;
  const rectangle = { x: placement.x, y: placement.y, width, height };
  const isCovered =
    placement.x >= 0 &&
    placement.y >= 0 &&
    placement.x + width <= image.width &&
    placement.y + height <= image.height;
  if (!isCovered) return undefined;
  return { image: cropPicture(image, rectangle), weights: cropBytes(weights, image.width, rectangle) };
}

import { type ImageMask, InvalidRequestError, type PixelImage, type WarningEvent } from '@pentimento/engine';
import { decodePicture } from '../pictures/decode-picture.ts';
import { fitFrame, type Frame } from '../pictures/frame.ts';
import { maskTensor, sourceTensor } from '../pictures/network-input.ts';
import type { ModelManifest } from '../shared/model-manifest.ts';
import type { TurnJob } from '../shared/turn-job.ts';

/** The base of an edit, decoded, and as the network reads it. */
export interface TurnCanvas {
  base: PixelImage;
  frame: Frame;
  /** `Float32Array [1, 3, height, width]`. */
  source: Float32Array;
  /** `Float32Array [1, 1, height, width]`. */
  mask: Float32Array;
  warnings: WarningEvent[];
}

/** Reads the base of a job. Undefined: it makes a new picture. @throws InvalidRequestError */
export async function openCanvas(job: TurnJob, manifest: ModelManifest): Promise<TurnCanvas | undefined> {
  if (job.base === undefined) return undefined;
  const base = await decodePicture(job.base);
  checkMask(job.mask, base);
  const frame = fitFrame(base, manifest.size);
  return {
    base,
    frame,
    source: sourceTensor(base, frame, manifest.pixelRange),
    mask: maskTensor(job.mask, frame),
    warnings: frame.isPadded ? [paddedWarning(manifest)] : [],
  };
}

function checkMask(mask: ImageMask | undefined, base: PixelImage): void {
  if (mask === undefined) return;
  const fits = mask.width === base.width && mask.height === base.height;
  if (fits && mask.data.length === mask.width * mask.height) return;
  throw new InvalidRequestError({ message: 'The mask has not the size of the picture. Draw it again.' });
}

function paddedWarning({ size }: ModelManifest): WarningEvent {
  return {
    type: 'warning',
    kind: 'degraded',
    feature: 'size',
    details: `This model works at ${size.width} × ${size.height}: the picture was fitted into that shape, with its edges repeated, so that the result is less sure.`,
  };
}

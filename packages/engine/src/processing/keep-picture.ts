import { findMaskBounds } from '../framing/find-mask-bounds.ts';
import { toSent, type MarkedPicture } from '../framing/to-sent.ts';
import { encodeMask } from '../image/encode-mask.ts';
import type { ImageCodec } from '../image/image-codec.ts';
import { removeMarkup } from '../preservation/markup/remove-markup.ts';
import { preserve } from '../preservation/preserve.ts';
import type { PreserveResult } from '../preservation/preserve-result.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';
import type { PreservationRecord } from '../protocol/preservation-record.ts';
import { decodePicture } from './decode-picture.ts';
import type { KeepTask } from './keep-task.ts';
import type { KeptPicture } from './kept-picture.ts';
import { layOnCanvas } from './lay-on-canvas.ts';
import { measureKept } from './measure-kept.ts';
import type { ProcessingOptions } from './picture-processor.ts';
import { putBack, wholeFraming } from './put-back.ts';

/** `PictureProcessor.keep`, right here. */
export async function keepPicture(
  task: KeepTask,
  { codec, signal, onProgress }: ProcessingOptions & { codec: ImageCodec },
): Promise<KeptPicture> {
  const { expansion, framing, changeMap, instruction, mode } = task;
  const decode = (bytes: Uint8Array): Promise<PixelImage> => decodePicture(bytes, { codec, signal });
  const parent = await decode(task.parent);
  const returned = await decode(task.result);
  const given = { image: parent, mask: task.mask, markup: task.markup && (await decode(task.markup)) };
  const whole = expansion ? layOnCanvas(given, expansion) : given;
  const shown = framing ? toSent(framing, whole) : whole;
  const { picture: result, warnings } = withoutMarkup(returned, shown);
  const preserved = await preserve(
    { parent: shown.image, result, mask: shown.mask, changeMap, instruction, mode },
    { signal, onProgress: onProgress && (({ value }) => onProgress(value * 0.8)) },
  );
  // An answer of another shape than the canvas is brought back to it.
  const frame = framing ?? (expansion && wholeFraming(whole.image));
  const back = frame ? putBack(frame, whole, preserved) : preserved;
  const kept = expansion ? { ...back, placement: { x: expansion.x, y: expansion.y } } : back;
  const origin = task.origin && (await decode(task.origin));
  const fidelity = measureKept({ parent, kept, ...(origin && { origin }) });
  onProgress?.(0.9);
  const picture = await encodeKept(kept, { returned, codec, isWidened: expansion !== undefined });
  onProgress?.(1);
  return {
    ...picture,
    width: kept.image.width,
    height: kept.image.height,
    preservation: recordOf(kept),
    ...(fidelity && { fidelity }),
    warnings: [...warnings, ...kept.warnings],
  };
}

function withoutMarkup(
  result: PixelImage,
  { image, markup }: MarkedPicture,
): { picture: PixelImage; warnings: string[] } {
  if (!markup) return { picture: result, warnings: [] };
  return removeMarkup({ parent: image, result, markup });
}

async function encodeKept(
  { image, decision, weights }: PreserveResult,
  {
    returned,
    codec,
    isWidened,
  }: {
    returned: PixelImage;
    codec: ImageCodec;
    isWidened: boolean;
  },
): Promise<Pick<KeptPicture, 'source' | 'composite' | 'weights'>> {
  if (decision === 'none' && !isWidened) return { source: 'parent' };
  if (image === returned) return { source: 'result' };
  const composite = await codec.encodePng(image);
  if (decision === 'global') return { source: 'composite', composite };
  const { width, height } = image;
  return { source: 'composite', composite, weights: await encodeMask({ width, height, data: weights }) };
}

function recordOf(kept: PreserveResult): PreservationRecord {
  const { decision, reasons, changedFraction, transform, tone, offersBoth, placement } = kept;
  const { width, height } = kept.image;
  const region = decision === 'local' && findMaskBounds({ width, height, data: kept.weights });
  return {
    decision,
    reasons,
    changedFraction,
    transform,
    tone,
    ...(region && { region }),
    ...(offersBoth && { offersBoth }),
    ...(placement && { placement }),
  };
}

import { encodeMask } from '../image/encode-mask.ts';
import type { ImageCodec } from '../image/image-codec.ts';
import { readImageHeader } from '../image/read-image-header.ts';
import { removeMarkup } from '../preservation/markup/remove-markup.ts';
import { preserve } from '../preservation/preserve.ts';
import type { PreserveResult } from '../preservation/preserve-result.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';
import type { PreservationRecord } from '../protocol/preservation-record.ts';
import type { KeepTask } from './keep-task.ts';
import type { KeptPicture } from './kept-picture.ts';
import { measureKept } from './measure-kept.ts';
import type { ProcessingOptions } from './picture-processor.ts';

/** `PictureProcessor.keep`, right here. */
export async function keepPicture(
  task: KeepTask,
  { codec, signal, onProgress }: ProcessingOptions & { codec: ImageCodec },
): Promise<KeptPicture> {
  const decode = (bytes: Uint8Array): Promise<PixelImage> =>
    codec.decode({ bytes, ...readImageHeader(bytes, { origin: 'provider' }) }, { signal });
  const parent = await decode(task.parent);
  const returned = await decode(task.result);
  const cleaned = task.markup
    ? removeMarkup({ parent, result: returned, markup: await decode(task.markup) })
    : undefined;
  const result = cleaned?.picture ?? returned;
  const { mask, changeMap, instruction, mode } = task;
  const kept = await preserve(
    { parent, result, mask, changeMap, instruction, mode },
    { signal, onProgress: onProgress && (({ value }) => onProgress(value * 0.8)) },
  );
  const origin = task.origin && (await decode(task.origin));
  const fidelity = measureKept({ parent, kept, ...(origin && { origin }) });
  onProgress?.(0.9);
  const picture = await encodeKept(kept, { parent, returned }, codec);
  onProgress?.(1);
  return {
    ...picture,
    width: kept.image.width,
    height: kept.image.height,
    preservation: recordOf(kept),
    ...(fidelity && { fidelity }),
    warnings: [...(cleaned?.warnings ?? []), ...kept.warnings],
  };
}

async function encodeKept(
  { image, decision, weights }: PreserveResult,
  { parent, returned }: { parent: PixelImage; returned: PixelImage },
  codec: ImageCodec,
): Promise<Pick<KeptPicture, 'source' | 'composite' | 'weights'>> {
  if (decision === 'none' || image === parent) return { source: 'parent' };
  if (image === returned) return { source: 'result' };
  const composite = await codec.encodePng(image);
  if (decision === 'global') return { source: 'composite', composite };
  const { width, height } = image;
  return { source: 'composite', composite, weights: await encodeMask({ width, height, data: weights }) };
}

function recordOf(kept: PreserveResult): PreservationRecord {
  const { decision, reasons, changedFraction, transform, tone, offersBoth, placement } = kept;
  return {
    decision,
    reasons,
    changedFraction,
    transform,
    tone,
    ...(offersBoth && { offersBoth }),
    ...(placement && { placement }),
  };
}

import { clearMasked } from '../framing/clear-masked.ts';
import type { Framing } from '../framing/framing.ts';
import { planFraming } from '../framing/plan-framing.ts';
import { toSent, type MarkedPicture } from '../framing/to-sent.ts';
import type { ImageCodec } from '../image/image-codec.ts';
import { readImageHeader } from '../image/read-image-header.ts';
import type { PictureSize } from '../preservation/planes/resize-picture.ts';
import type { EncodedImage } from '../protocol/encoded-image.ts';
import type { ImageMask } from '../protocol/image-mask.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';
import { decodePicture } from './decode-picture.ts';
import type { FrameTask } from './frame-task.ts';
import type { FramedPicture } from './framed-picture.ts';
import { layOnCanvas, type CanvasPicture } from './lay-on-canvas.ts';
import type { ProcessingOptions } from './picture-processor.ts';

/** `PictureProcessor.frame`, right here. */
export async function framePicture(
  task: FrameTask,
  { codec, signal }: ProcessingOptions & { codec: ImageCodec },
): Promise<FramedPicture | undefined> {
  const { size, crops, expansion, clears } = task;
  const plan = (picture: PictureSize, mask: ImageMask | undefined): Framing | undefined =>
    planFraming({ width: picture.width, height: picture.height, mask: crops ? mask : undefined, size });
  // What can be sent as it is, is not even decoded.
  if (!expansion && !plan(readImageHeader(task.base), task.mask)) return undefined;
  const decode = (bytes: Uint8Array): Promise<PixelImage> => decodePicture(bytes, { codec, signal });
  const picture: MarkedPicture = {
    image: await decode(task.base),
    mask: task.mask,
    markup: task.markup && (await decode(task.markup)),
  };
  const whole: CanvasPicture = expansion ? layOnCanvas(picture, expansion) : picture;
  const emptied =
    clears && whole.newArea ? { ...whole, image: clearMasked(whole.image, whole.newArea) } : whole;
  const framing = plan(whole.image, whole.mask);
  const shown = framing ? toSent(framing, emptied) : emptied;
  const { image, mask, markup } = shown;
  return {
    base: await encode(image, codec),
    ...(mask && { mask }),
    ...(markup && { markup: await encode(markup, codec) }),
    ...(framing && { framing }),
  };
}

async function encode(picture: PixelImage, codec: ImageCodec): Promise<EncodedImage> {
  const { width, height } = picture;
  return { bytes: await codec.encodePng(picture), mediaType: 'image/png', width, height };
}

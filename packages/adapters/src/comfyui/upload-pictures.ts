import { encodeMask, type ImageMask } from '@pentimento/engine';
import { maskToAlphaPng } from '../shared/images-api/mask-to-alpha-png.ts';
import type { ComfyuiTurn } from './comfyui-turn.ts';
import type { ComfyuiWorkflow } from './comfyui-workflow.ts';
import type { SlotValues } from './slot-values.ts';
import { toImageInput, uploadPicture } from './upload-picture.ts';

/** Puts a turn's pictures on the server and says what the workflow calls them. */
export async function uploadPictures(
  turn: ComfyuiTurn,
  workflow: ComfyuiWorkflow,
): Promise<Pick<SlotValues, 'base' | 'mask' | 'references'>> {
  const { base, references } = turn.request;
  const uploaded = base && (await uploadPicture(base, turn));
  const others: string[] = [];
  for (const { image } of references) others.push(toImageInput(await uploadPicture(image, turn)));
  const pictures = { references: others, ...(uploaded && { base: toImageInput(uploaded) }) };
  if (!base || !uploaded) return pictures;
  const { maskAs = 'white' } = workflow;
  if (maskAs === 'alpha-of-base') {
    const { mask } = turn.request;
    if (!mask) return pictures;
    const both = await uploadPicture(await toFile(mask, 'transparent'), { ...turn, maskOf: uploaded });
    return { ...pictures, base: toImageInput(both) };
  }
  if (workflow.slots.mask === undefined) return pictures;
  const { width, height } = base;
  const mask = turn.request.mask ?? { width, height, data: new Uint8Array(width * height).fill(255) };
  return { ...pictures, mask: toImageInput(await uploadPicture(await toFile(mask, maskAs), turn)) };
}

async function toFile(mask: ImageMask, polarity: 'white' | 'transparent') {
  const bytes = await (polarity === 'white' ? encodeMask(mask) : maskToAlphaPng(mask));
  return { bytes, mediaType: 'image/png' as const };
}

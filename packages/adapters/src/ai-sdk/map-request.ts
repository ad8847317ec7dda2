import { type AdapterRequest, encodeMask } from '@pentimento/engine';
import { encodeBase64 } from '../http/encode-base64.ts';
import { composePrompt } from '../shared/compose-prompt.ts';
import { maskToAlphaPng } from '../shared/images-api/mask-to-alpha-png.ts';
import type { ImageCall, ImageCallFile } from './image-model.ts';
import type { OfferedModel } from './offered-model.ts';
import type { AiSdkTurnOptions } from './turn-options.ts';
import { findVendor, vendorName } from './vendors.ts';

/** A turn as a call. */
export async function mapRequest(
  request: AdapterRequest,
  { model, ...known }: OfferedModel,
  { providerOptions = {} }: AiSdkTurnOptions,
): Promise<ImageCall> {
  const vendor = findVendor(vendorName(model));
  const { maskPolarity = vendor.maskPolarity, shape = vendor.shape } = known;
  const { base, references, mask } = request;
  const pictures = [...(base ? [base] : []), ...references.map(({ image }) => image)];
  const size = request.size ?? base;
  const toMask = maskPolarity === 'transparent' ? maskToAlphaPng : encodeMask;
  return {
    prompt: composePrompt(request),
    n: request.candidates,
    size: size && shape === 'size' ? `${size.width}x${size.height}` : undefined,
    aspectRatio: size && shape === 'aspect-ratio' ? toAspectRatio(size) : undefined,
    seed: request.seed,
    files: pictures.length > 0 ? pictures.map(toFile) : undefined,
    mask: mask && toFile({ bytes: await toMask(mask), mediaType: 'image/png' }),
    providerOptions: providerOptions as ImageCall['providerOptions'],
  };
}

function toFile({ bytes, mediaType }: { bytes: Uint8Array; mediaType: string }): ImageCallFile {
  return { type: 'file', mediaType, data: encodeBase64(bytes) };
}

/** Shapes that vendors list, widest last. */
const ratios = [
  '9:21',
  '1:2',
  '9:16',
  '2:3',
  '3:4',
  '4:5',
  '1:1',
  '5:4',
  '4:3',
  '3:2',
  '16:9',
  '2:1',
  '21:9',
] as const;

/** The listed shape that is nearest. */
function toAspectRatio({ width, height }: { width: number; height: number }): `${number}:${number}` {
  const distance = (ratio: string): number => {
    const [across = 1, down = 1] = ratio.split(':').map(Number);
    return Math.abs(Math.log((across / down) * (height / width)));
  };
  return ratios.reduce((best, ratio) => (distance(ratio) < distance(best) ? ratio : best));
}

import { InvalidRequestError } from '../errors/invalid-request-error.ts';
import { readImageHeader } from '../image/read-image-header.ts';
import type { AdapterRequest } from '../protocol/adapter-request.ts';
import type { EncodedImage } from '../protocol/encoded-image.ts';
import type { TurnRequest } from '../protocol/turn-request.ts';
import type { ImageStore } from '../store/image-store.ts';

/** Replaces the ids of a request by the pictures' bytes. @throws InvalidRequestError when one is not there or does not fit. */
export async function loadAdapterRequest(options: {
  request: TurnRequest;
  preserveList: string[];
  modelId: string;
  adapterId: string;
  images: ImageStore;
  providerState: unknown;
  pending: unknown;
}): Promise<AdapterRequest> {
  const { request, images } = options;
  const base = request.base === undefined ? undefined : await loadImage(images, request.base);
  const markup = request.markup === undefined ? undefined : await loadImage(images, request.markup);
  const references = await Promise.all(
    (request.references ?? []).map(async ({ image, role }) => ({
      image: await loadImage(images, image),
      role,
    })),
  );
  for (const [name, part] of Object.entries({ mask: request.mask, markup })) {
    if (part && base && (part.width !== base.width || part.height !== base.height)) {
      throw new InvalidRequestError({
        message: `The ${name} is ${part.width} × ${part.height}, the picture ${base.width} × ${base.height}: they must be the same size.`,
      });
    }
  }
  const adapterOptions = request.options?.[options.adapterId];
  return {
    model: options.modelId,
    instruction: request.instruction,
    preserveList: options.preserveList,
    references,
    candidates: request.candidates ?? 1,
    ...(base && { base }),
    ...(markup && { markup }),
    ...(request.mask && { mask: request.mask }),
    ...(request.size && { size: request.size }),
    ...(request.seed !== undefined && { seed: request.seed }),
    ...(request.strength !== undefined && { strength: request.strength }),
    ...(request.background && { background: request.background }),
    ...(adapterOptions !== undefined && { options: adapterOptions }),
    ...(options.providerState !== undefined && { providerState: options.providerState }),
    ...(options.pending !== undefined && { pending: options.pending }),
  };
}

async function loadImage(images: ImageStore, id: string): Promise<EncodedImage> {
  const stored = await images.get(id);
  if (!stored)
    throw new InvalidRequestError({
      message: `The picture ${id.slice(0, 8)}… is not in this store. Choose another base, or import it again.`,
    });
  const { mediaType, width, height } = readImageHeader(stored.bytes);
  return { bytes: stored.bytes, mediaType, width, height };
}

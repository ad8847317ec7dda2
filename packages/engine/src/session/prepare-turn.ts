import { InvalidRequestError } from '../errors/invalid-request-error.ts';
import { ModelUnavailableError } from '../errors/model-unavailable-error.ts';
import { readImageHeader } from '../image/read-image-header.ts';
import type { AdapterRequest } from '../protocol/adapter-request.ts';
import type { EncodedImage } from '../protocol/encoded-image.ts';
import type { ImageAdapter } from '../protocol/image-adapter.ts';
import type { ModelDescriptor } from '../protocol/model-descriptor.ts';
import type { TurnRequest } from '../protocol/turn-request.ts';
import { parseModelName } from '../run/parse-model-name.ts';
import type { ImageStore } from '../store/image-store.ts';
import type { SessionContext } from './session-context.ts';

/** Looks up a model by `adapter:model`; without a name, the first one there is. @throws ModelUnavailableError naming what there is instead. */
export async function resolveModel(options: {
  name: string | undefined;
  context: SessionContext;
}): Promise<{ adapter: ImageAdapter; model: ModelDescriptor }> {
  const { name, context } = options;
  if (name === undefined) return firstModel(context);
  const { adapterId, modelId } = parseModelName(name);
  const adapter = context.adapters.find(({ id }) => id === adapterId);
  if (!adapter) {
    throw new ModelUnavailableError({
      message: `There is no adapter '${adapterId}' here. Adapters: ${named(context.adapters)}.`,
    });
  }
  const models = await context.modelsOf(adapter);
  const model = models.find(({ id }) => id === modelId);
  if (!model)
    throw new ModelUnavailableError({
      message: `${adapter.label} has no model '${modelId}'. Models: ${named(models)}.`,
    });
  return { adapter, model };
}

async function firstModel(
  context: SessionContext,
): Promise<{ adapter: ImageAdapter; model: ModelDescriptor }> {
  for (const adapter of context.adapters) {
    const model = (await context.modelsOf(adapter))[0];
    if (model) return { adapter, model };
  }
  throw new ModelUnavailableError({ message: 'There is no model here: give the studio an adapter.' });
}

function named(items: readonly { id: string }[]): string {
  return items.map(({ id }) => `'${id}'`).join(', ') || 'none';
}

/** Replaces the ids of a request by the pictures' bytes. @throws InvalidRequestError when one is not there or does not fit. */
export async function loadAdapterRequest(options: {
  request: TurnRequest;
  modelId: string;
  adapterId: string;
  images: ImageStore;
  providerState: unknown;
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
    preserveList: [],
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

import { ModelUnavailableError } from '../errors/model-unavailable-error.ts';
import type { ImageAdapter } from '../protocol/image-adapter.ts';
import type { ModelDescriptor } from '../protocol/model-descriptor.ts';
import { parseModelName } from '../run/parse-model-name.ts';
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
  const model = models.find(({ id }) => id === modelId) ?? adapter.describeModel?.(modelId);
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

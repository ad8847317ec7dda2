import type { ModelDescriptor } from '@pentimento/engine';
import { discoverModels } from './discover-models.ts';
import { models, unknownModel } from './models.ts';
import type { OpenrouterModel } from './openrouter-model.ts';
import type { OpenrouterOptions } from './openrouter-options.ts';

/** The models of one adapter: those that OpenRouter listed, as soon as it was asked. */
export interface Catalogue {
  /** All there are, the default one first. @throws EngineError `authentication`, `network-or-cors`. */
  list(signal: AbortSignal | undefined): Promise<ModelDescriptor[]>;
  /** One by id: as it was listed, else the defaults under that id. */
  find(id: string): OpenrouterModel;
}

export function createCatalogue(settings: OpenrouterOptions): Catalogue {
  const isUsable = settings.apiKey !== undefined || settings.transport === 'relay';
  let known: readonly OpenrouterModel[] = models;
  const find = (id: string): OpenrouterModel => {
    const model = known.find(({ descriptor }) => descriptor.id === id) ?? {
      ...unknownModel,
      descriptor: { ...unknownModel.descriptor, id, label: id },
    };
    return settings.transport === 'relay' ? throughRelay(model) : model;
  };
  return {
    find,
    async list(signal = new AbortController().signal) {
      if (isUsable) known = await discoverModels(settings, signal);
      const ids = known.map(({ descriptor }) => descriptor.id);
      const first = settings.defaultModel ?? ids.find((id) => id === models[0]?.descriptor.id);
      const ordered = first === undefined ? ids : [first, ...ids.filter((id) => id !== first)];
      return ordered.map((id) => find(id).descriptor);
    },
  };
}

function throughRelay({ descriptor, ...model }: OpenrouterModel): OpenrouterModel {
  const capabilities = { ...descriptor.capabilities, reach: 'relay' as const };
  return { ...model, descriptor: { ...descriptor, capabilities } };
}

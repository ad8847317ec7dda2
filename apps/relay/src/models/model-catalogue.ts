import { type ImageAdapter, type ModelDescriptor, ModelUnavailableError } from '@pentimento/engine';
import type { RelayLogEntry } from '../log/relay-log-entry.ts';

/** A model that may be used, and how. */
export interface OfferedModel {
  readonly adapter: ImageAdapter;
  /** Id within the adapter. */
  readonly modelId: string;
  /** As the relay lists it: `adapter:model`, reached by relay, within the relay's limits. */
  readonly descriptor: ModelDescriptor;
}

/** What a catalogue is made of. */
export interface ModelCatalogueOptions {
  readonly adapters: readonly ImageAdapter[];
  /** `adapter:model`. Undefined: all that are listed. */
  readonly allowed: readonly string[] | undefined;
  /** Most results of one turn. */
  readonly candidates: number;
  readonly now: () => number;
  readonly log: (entry: RelayLogEntry) => void;
}

const freshMs = 5 * 60_000;

/** The models of all adapters under one roof. Lists are asked for when they are wanted, and kept for five minutes. */
export class ModelCatalogue {
  readonly #options: ModelCatalogueOptions;
  #listed: { at: number; models: Promise<OfferedModel[]> } | undefined;

  constructor(options: ModelCatalogueOptions) {
    this.#options = options;
  }

  /** All that may be used now. An adapter that cannot be asked is left out. */
  list(): Promise<OfferedModel[]> {
    const now = this.#options.now();
    if (this.#listed && now - this.#listed.at < freshMs) return this.#listed.models;
    const listed = { at: now, models: Promise.resolve<OfferedModel[]>([]) };
    // Asked again next time.
    listed.models = this.#list(() => (listed.at = -Infinity));
    this.#listed = listed;
    return listed.models;
  }

  /** @throws ModelUnavailableError for one that is not offered. */
  async find(name: string): Promise<OfferedModel> {
    const model = (await this.list()).find(({ descriptor }) => descriptor.id === name);
    if (model) return model;
    throw new ModelUnavailableError({ message: 'The relay does not offer this model. Choose another.' });
  }

  async #list(onFailure: () => void): Promise<OfferedModel[]> {
    const { adapters, allowed } = this.#options;
    const lists = await Promise.all(adapters.map((adapter) => this.#listAdapter(adapter, onFailure)));
    const listed = lists.flat();
    if (!allowed) return listed;
    return allowed.flatMap((name) => {
      const found = listed.find(({ descriptor }) => descriptor.id === name) ?? this.#describe(name);
      return found ? [found] : [];
    });
  }

  async #listAdapter(adapter: ImageAdapter, onFailure: () => void): Promise<OfferedModel[]> {
    try {
      return (await adapter.models()).map((descriptor) => this.#offer(adapter, descriptor));
    } catch (error) {
      const code = String((error as { code?: unknown }).code ?? 'unknown');
      this.#options.log({ level: 'warn', event: 'models-unavailable', adapter: adapter.id, code });
      onFailure();
      return [];
    }
  }

  /** A model that the operator named and the adapter did not list. */
  #describe(name: string): OfferedModel | undefined {
    const [adapterId = '', ...rest] = name.split(':');
    const adapter = this.#options.adapters.find(({ id }) => id === adapterId);
    const descriptor = adapter?.describeModel?.(rest.join(':'));
    return adapter && descriptor && this.#offer(adapter, descriptor);
  }

  #offer(adapter: ImageAdapter, descriptor: ModelDescriptor): OfferedModel {
    const { capabilities, id } = descriptor;
    const maxCandidates = Math.min(capabilities.maxCandidates, this.#options.candidates);
    return {
      adapter,
      modelId: id,
      descriptor: {
        ...descriptor,
        id: `${adapter.id}:${id}`,
        capabilities: { ...capabilities, maxCandidates, reach: 'relay' },
      },
    };
  }
}

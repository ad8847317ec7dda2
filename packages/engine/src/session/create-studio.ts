import { monotonicFactory } from 'ulid';
import { CorruptSessionError } from '../errors/corrupt-session-error.ts';
import { InvalidRequestError } from '../errors/invalid-request-error.ts';
import { createBrowserImageCodec } from '../image/create-browser-image-codec.ts';
import { createPictureProcessor } from '../processing/create-picture-processor.ts';
import type { ImageAdapter, PrepareOptions } from '../protocol/image-adapter.ts';
import type { ModelDescriptor } from '../protocol/model-descriptor.ts';
import { createMemoryStore } from '../store/memory/create-memory-store.ts';
import type { PentimentoStore } from '../store/pentimento-store.ts';
import type { SessionRecord } from '../store/session-record.ts';
import { EngineSession } from './engine-session.ts';
import { resolveModel } from './resolve-model.ts';
import type { Session } from './session.ts';
import type { SessionContext } from './session-context.ts';
import { sleep } from './sleep.ts';
import type { NamedModel, Studio } from './studio.ts';
import type { StudioEnvironment } from './studio-environment.ts';

/** Options of `createStudio`. */
export interface StudioOptions extends Partial<StudioEnvironment> {
  /** Back ends, in the order in which they are offered. Ids must differ. */
  adapters: ImageAdapter[];
  /** Where sessions live. Default: memory, gone with the page. */
  store?: PentimentoStore;
}

/**
 * Puts adapters and a store together.
 *
 * @throws InvalidRequestError when two adapters have one id.
 * @example
 * const studio = createStudio({ adapters: [createScriptedAdapter()] });
 * const session = await studio.createSession({ title: 'Harbour' });
 * const turn = await session.run({ instruction: 'a red house by the sea' }).result;
 */
export function createStudio(options: StudioOptions): Studio {
  const ids = options.adapters.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined)
    throw new InvalidRequestError({
      message: `Two adapters are named '${twice}': give one of them another id.`,
    });
  return new EngineStudio(options);
}

class EngineStudio implements Studio {
  readonly adapters: ImageAdapter[];
  readonly store: PentimentoStore;
  readonly #context: SessionContext;
  readonly #models = new Map<ImageAdapter, Promise<ModelDescriptor[]>>();
  readonly #listeners = new Set<() => void>();
  readonly #open = new Map<string, Promise<EngineSession>>();

  constructor(options: StudioOptions) {
    this.adapters = [...options.adapters];
    this.store = options.store ?? createMemoryStore();
    this.#context = {
      adapters: this.adapters,
      store: this.store,
      environment: environmentOf(options),
      modelsOf: (adapter) => this.#modelsOf(adapter),
    };
  }

  async connect(adapter: ImageAdapter): Promise<void> {
    const index = this.adapters.findIndex(({ id }) => id === adapter.id);
    const [replaced] = index < 0 ? [] : this.adapters.splice(index, 1, adapter);
    if (!replaced) this.adapters.push(adapter);
    this.#tell();
    if (replaced !== adapter) await replaced?.dispose?.();
  }

  async disconnect(adapterId: string): Promise<void> {
    const index = this.adapters.findIndex(({ id }) => id === adapterId);
    if (index < 0) return;
    const [removed] = this.adapters.splice(index, 1);
    this.#tell();
    await removed?.dispose?.();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async models({ signal, refresh = false }: Parameters<Studio['models']>[0] = {}): ReturnType<
    Studio['models']
  > {
    if (refresh) this.#models.clear();
    const models: NamedModel[] = [];
    const failures: { adapterId: string; error: unknown }[] = [];
    const adapters = [...this.adapters];
    const answers = await Promise.allSettled(adapters.map((adapter) => this.#modelsOf(adapter)));
    signal?.throwIfAborted();
    answers.forEach((answer, index) => {
      const adapter = adapters[index];
      if (!adapter) return;
      if (answer.status === 'rejected') failures.push({ adapterId: adapter.id, error: answer.reason });
      else for (const descriptor of answer.value) models.push(namedModel(adapter, descriptor));
    });
    return { models, failures };
  }

  async prepare(model: string, options: PrepareOptions): Promise<void> {
    const resolved = await resolveModel({ name: model, context: this.#context });
    await resolved.adapter.prepare?.(resolved.model.id, options);
  }

  createSession(options: { title?: string; costCapUsd?: number } = {}): Promise<Session> {
    const { now, createId } = this.#context.environment;
    const at = now();
    return this.#start({
      isNew: true,
      record: {
        id: createId(),
        schemaVersion: 1,
        title: options.title ?? 'Untitled',
        createdAt: at,
        updatedAt: at,
        head: null,
        redo: [],
        turnCount: 0,
        imports: [],
        spentUsd: 0,
        ...(options.costCapUsd !== undefined && { costCapUsd: options.costCapUsd }),
      },
    });
  }

  async openSession(sessionId: string): Promise<Session> {
    const open = this.#open.get(sessionId);
    if (open) return open;
    const record = await this.store.sessions.read(sessionId);
    if (!record)
      throw new InvalidRequestError({ message: `There is no session '${sessionId}' in this store.` });
    if (record.schemaVersion !== 1) {
      throw new CorruptSessionError({
        message: 'This session was written by a newer version of Pentimento: update to open it.',
      });
    }
    return this.#open.get(sessionId) ?? this.#start({ isNew: false, record });
  }

  listSessions(): Promise<SessionRecord[]> {
    return this.store.sessions.list();
  }

  async deleteSession(sessionId: string): Promise<void> {
    const session = await this.openSession(sessionId);
    await session.delete();
  }

  async importSession(
    file: Blob,
    options: { signal?: AbortSignal; onProgress?: (value: number) => void } = {},
  ): Promise<Session> {
    const { createId, now } = this.#context.environment;
    const { importSessionFile } = await import('../session-file/import-session-file.ts');
    const { sessionId } = await importSessionFile({ file, store: this.store, createId, now, ...options });
    return this.openSession(sessionId);
  }

  async dispose(): Promise<void> {
    await Promise.all([...this.#open.values()].map(async (session) => (await session).close()));
    await Promise.all(this.adapters.map(async (adapter) => adapter.dispose?.()));
    this.#context.environment.processor.dispose();
    await this.store.close();
  }

  #start(options: { record: SessionRecord; isNew: boolean }): Promise<EngineSession> {
    const { record, isNew } = options;
    const session = new EngineSession({
      context: this.#context,
      record,
      onClose: () => this.#open.delete(record.id),
    });
    const opening = session.open({ isNew }).then(() => session);
    this.#open.set(record.id, opening);
    opening.catch(() => this.#open.delete(record.id));
    return opening;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #modelsOf(adapter: ImageAdapter): Promise<ModelDescriptor[]> {
    const known = this.#models.get(adapter) ?? adapter.models();
    this.#models.set(adapter, known);
    known.catch(() => this.#models.delete(adapter));
    return known;
  }
}

function namedModel(adapter: ImageAdapter, descriptor: ModelDescriptor): NamedModel {
  return {
    name: `${adapter.id}:${descriptor.id}`,
    adapterId: adapter.id,
    adapterLabel: adapter.label,
    descriptor,
    needsPreparation: adapter.prepare !== undefined,
  };
}

function environmentOf(options: StudioOptions): StudioEnvironment {
  const now = options.now ?? Date.now;
  const nextId = monotonicFactory();
  return {
    fetch: options.fetch ?? ((...request) => globalThis.fetch(...request)),
    now,
    createId: options.createId ?? (() => nextId(now())),
    random: options.random ?? Math.random,
    sleep: options.sleep ?? sleep,
    log: options.log ?? (() => undefined),
    codec: options.codec ?? createBrowserImageCodec(),
    processor: options.processor ?? createPictureProcessor(options.codec),
    ...(options.resolver && { resolver: options.resolver }),
    previewIntervalMs: options.previewIntervalMs ?? 1000 / 60,
  };
}

import {
  type AdapterContext,
  type AdapterEvent,
  type AdapterRequest,
  AbortedError,
  type ImageAdapter,
  type ModelDescriptor,
  type PrepareOptions,
} from '@pentimento/engine';
import { describeModel } from './describe-model.ts';
import type { ManifestLibrary } from './manifest-library.ts';
import type { ModelRunner } from './model-runner.ts';
import { runLocalTurn } from './run-local-turn.ts';
import { serveBytes } from './serve-bytes.ts';
import { streamEvents } from './stream-events.ts';
import { TurnQueue } from './turn-queue.ts';

/** What a `LocalAdapter` is made of. */
export interface LocalAdapterParts {
  library: ManifestLibrary;
  runner: ModelRunner;
  /** Reads files in this thread. Absent: the worker fetches by itself. */
  fetch?: typeof globalThis.fetch;
}

/** Models on this device. */
export class LocalAdapter implements ImageAdapter {
  readonly specificationVersion = 1;
  readonly id = 'local';
  readonly label = 'On this device';
  readonly version = '0.1.0';
  readonly #parts: LocalAdapterParts;
  readonly #queue = new TurnQueue();

  constructor(parts: LocalAdapterParts) {
    this.#parts = parts;
  }

  async models(options?: { signal?: AbortSignal }): Promise<ModelDescriptor[]> {
    if (options?.signal?.aborted) throw new AbortedError({ message: 'Reading the models was stopped.' });
    const all = await this.#parts.library.all();
    return all.map(({ manifest }) => describeModel(manifest));
  }

  async prepare(modelId: string, { signal, onProgress }: PrepareOptions): Promise<void> {
    const { library, runner, fetch } = this.#parts;
    const leave = await this.#enter(signal, () => {});
    try {
      const model = await library.get(modelId);
      await runner.prepare(model, {
        signal,
        onPrepare: (progress) => signal.aborted || onProgress(progress),
        onEvent: () => {},
        ...(fetch !== undefined && { bytes: serveBytes(fetch) }),
      });
    } finally {
      leave();
    }
  }

  run(request: AdapterRequest, context: AdapterContext): AsyncIterable<AdapterEvent> {
    return streamEvents<AdapterEvent>(context.signal, async (emit, signal) => {
      emit({ type: 'turn-start' });
      const leave = await this.#enter(signal, (position) => emit({ type: 'queue-update', position }));
      try {
        await runLocalTurn(request, { ...this.#parts, context, signal, emit });
      } finally {
        leave();
      }
    });
  }

  async dispose(): Promise<void> {
    await this.#parts.runner.end();
  }

  async #enter(signal: AbortSignal, onPosition: (position: number) => void): Promise<() => void> {
    try {
      return await this.#queue.enter(signal, onPosition);
    } catch (cause) {
      throw new AbortedError({ message: 'The turn was stopped while it waited.', cause });
    }
  }
}

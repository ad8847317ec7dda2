import {
  type AdapterContext,
  type AdapterEvent,
  type AdapterRequest,
  AbortedError,
  EngineError,
  type ImageAdapter,
  type ModelDescriptor,
  type PrepareOptions,
  type PrepareProgress,
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
  #disposal = new AbortController();

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
    const prepareModel = async (inner: AbortSignal) => {
      // The worker's last words may come after its answer: they travel on another channel.
      let isSettled = false;
      const channel = {
        signal: inner,
        onPrepare: (progress: PrepareProgress) => isSettled || inner.aborted || onProgress(progress),
        onEvent: () => {},
        ...(fetch !== undefined && { bytes: serveBytes(fetch) }),
      };
      try {
        await runner.prepare(await library.get(modelId), channel);
      } finally {
        isSettled = true;
      }
    };
    await this.#inTurn(signal, () => {}, prepareModel);
  }

  run(request: AdapterRequest, context: AdapterContext): AsyncIterable<AdapterEvent> {
    return streamEvents<AdapterEvent>(context.signal, async (emit, signal) => {
      emit({ type: 'turn-start' });
      await this.#inTurn(
        signal,
        (position) => emit({ type: 'queue-update', position }),
        (inner) => runLocalTurn(request, { ...this.#parts, context, signal: inner, emit }),
      );
    });
  }

  /** Stops what runs and what waits, and ends the worker. The adapter can be used again, and then starts a new one. */
  async dispose(): Promise<void> {
    this.#disposal.abort();
    this.#disposal = new AbortController();
    await this.#parts.runner.end();
  }

  /** Does work when all before it is done. @throws AbortedError when aborted, or disposed, whatever that broke. */
  async #inTurn(
    outer: AbortSignal,
    onPosition: (position: number) => void,
    work: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const signal = AbortSignal.any([outer, this.#disposal.signal]);
    let leave = () => {};
    try {
      leave = await this.#queue.enter(signal, onPosition);
      await work(signal);
    } catch (cause) {
      if (!signal.aborted || EngineError.hasCode(cause, 'aborted')) throw cause;
      throw new AbortedError({ message: 'The turn was stopped.', cause });
    } finally {
      leave();
    }
  }
}

import type { PrepareProgress, Studio } from '@pentimento/engine';
import { DownloadSpeed } from './download-speed.ts';
import type { PreparationState } from './preparation-state.ts';

/** One model on its way to being usable. Runs once, whoever asks for it; may be stopped and started again. */
export class ModelPreparation {
  state: PreparationState = { status: 'idle' };
  #running: Promise<void> | undefined;
  #abort: AbortController | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #studio: Studio;
  readonly #model: string;

  constructor(studio: Studio, model: string) {
    this.#studio = studio;
    this.#model = model;
  }

  /** Resolves when the model is usable. Rejects with the EngineError of the preparation, `aborted` after `stop`. */
  start(): Promise<void> {
    if (this.state.status === 'ready') return Promise.resolve();
    this.#running ??= this.#prepare().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Stops it; what has been downloaded stays. */
  stop(): void {
    this.#abort?.abort();
  }

  /** Calls the listener with every change; returns the function that ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #prepare(): Promise<void> {
    const abort = new AbortController();
    const speed = new DownloadSpeed();
    this.#abort = abort;
    this.#change({ status: 'running' });
    const onProgress = (progress: PrepareProgress): void => {
      const bytesPerSecond = speed.measure(progress.loadedBytes, performance.now());
      this.#change({
        status: 'running',
        progress,
        ...(bytesPerSecond === undefined ? {} : { bytesPerSecond }),
      });
    };
    try {
      await this.#studio.prepare(this.#model, { signal: abort.signal, onProgress });
      const { progress } = this.state;
      this.#change({ status: 'ready', ...(progress ? { progress } : {}) });
    } catch (error) {
      this.#change(abort.signal.aborted ? { status: 'idle' } : { status: 'failed', error });
      throw error;
    }
  }

  #change(state: PreparationState): void {
    this.state = state;
    for (const listener of this.#listeners) listener();
  }
}

import { throwIfAborted } from '../image/throw-if-aborted.ts';
import type { KeepTask } from './keep-task.ts';
import type { KeptPicture } from './kept-picture.ts';
import type { PictureProcessor, ProcessingOptions } from './picture-processor.ts';
import { WorkerConnection } from './worker-connection.ts';

/** Options of `createWorkerProcessor`. */
export interface WorkerProcessorOptions {
  /** Starts the worker. */
  createWorker: () => Worker;
  /** Does the work where no worker can be started: a strict policy of the page, a sandboxed frame. */
  fallback: PictureProcessor;
  /** How long a worker without work is kept, in milliseconds. Default 30,000. */
  idleMs?: number;
}

/** Does the work in a worker, one piece after the other. The worker starts with the first piece and ends when idle. */
export function createWorkerProcessor(options: WorkerProcessorOptions): PictureProcessor {
  return new WorkerProcessor(options);
}

class WorkerProcessor implements PictureProcessor {
  readonly #options: WorkerProcessorOptions;
  #connection: WorkerConnection | undefined;
  #isBarred = false;
  #tail: Promise<unknown> = Promise.resolve();
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(options: WorkerProcessorOptions) {
    this.#options = options;
  }

  keep(task: KeepTask, options: ProcessingOptions): Promise<KeptPicture> {
    const work = this.#tail.then(() => this.#keep(task, options));
    this.#tail = work.catch(() => undefined);
    return work;
  }

  dispose(): void {
    clearTimeout(this.#idle);
    this.#connection?.end();
    this.#connection = undefined;
  }

  async #keep(task: KeepTask, options: ProcessingOptions): Promise<KeptPicture> {
    throwIfAborted(options.signal);
    const connection = await this.#connect();
    throwIfAborted(options.signal);
    if (!connection) return this.#options.fallback.keep(task, options);
    try {
      return await connection.run({ type: 'keep', task }, options);
    } finally {
      this.#idle = setTimeout(() => this.dispose(), this.#options.idleMs ?? 30_000);
    }
  }

  /** The worker, started if need be. Undefined: none can be started here. */
  async #connect(): Promise<WorkerConnection | undefined> {
    clearTimeout(this.#idle);
    if (this.#isBarred) return undefined;
    if (!this.#connection?.isAlive) this.#connection = new WorkerConnection(this.#options.createWorker);
    const connection = this.#connection;
    this.#isBarred = !(await connection.started);
    return this.#isBarred ? undefined : connection;
  }
}

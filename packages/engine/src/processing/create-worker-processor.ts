import { throwIfAborted } from '../image/throw-if-aborted.ts';
import type { FrameTask } from './frame-task.ts';
import type { FramedPicture } from './framed-picture.ts';
import type { KeepTask } from './keep-task.ts';
import type { KeptPicture } from './kept-picture.ts';
import type { PictureProcessor, ProcessingOptions } from './picture-processor.ts';
import type { PictureWorkerOutcome, PictureWorkerRequest } from './picture-worker-message.ts';
import { WorkerConnection } from './worker-connection.ts';

/** Options of `createWorkerProcessor`. */
export interface WorkerProcessorOptions {
  /** Starts the worker. */
  createWorker: () => Worker;
  /** Does the work where no worker can be started: a strict policy of the page, a sandboxed frame. */
  fallback: PictureProcessor;
  /** How long a worker may take to start, in milliseconds, before the work is done without. Default 15,000. */
  startMs?: number;
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

  frame(task: FrameTask, options: ProcessingOptions): Promise<FramedPicture | undefined> {
    const here = (): Promise<FramedPicture | undefined> => this.#options.fallback.frame(task, options);
    return this.#perform({ type: 'frame', task }, { ...options, here });
  }

  keep(task: KeepTask, options: ProcessingOptions): Promise<KeptPicture> {
    const here = (): Promise<KeptPicture> => this.#options.fallback.keep(task, options);
    return this.#perform({ type: 'keep', task }, { ...options, here });
  }

  dispose(): void {
    clearTimeout(this.#idle);
    this.#connection?.end();
    this.#connection = undefined;
  }

  #perform<Outcome extends PictureWorkerOutcome>(
    request: PictureWorkerRequest,
    options: ProcessingOptions & { here: () => Promise<Outcome> },
  ): Promise<Outcome> {
    const work = this.#tail.then(() => this.#performNow(request, options));
    this.#tail = work.catch(() => undefined);
    return work;
  }

  async #performNow<Outcome extends PictureWorkerOutcome>(
    request: PictureWorkerRequest,
    { here, ...options }: ProcessingOptions & { here: () => Promise<Outcome> },
  ): Promise<Outcome> {
    throwIfAborted(options.signal);
    const connection = await this.#connect(options.signal);
    throwIfAborted(options.signal);
    if (!connection) return here();
    try {
      // The worker answers a request with the outcome of its kind.
      return (await connection.run(request, options)) as Outcome;
    } finally {
      this.#idle = setTimeout(() => this.dispose(), this.#options.idleMs ?? 30_000);
    }
  }

  /** The worker, started if need be. Undefined: none could be started, for now or at all. */
  async #connect(signal: AbortSignal): Promise<WorkerConnection | undefined> {
    clearTimeout(this.#idle);
    if (this.#isBarred) return undefined;
    if (!this.#connection?.isAlive) this.#connection = new WorkerConnection(this.#options.createWorker);
    const connection = this.#connection;
    const patience = AbortSignal.any([signal, AbortSignal.timeout(this.#options.startMs ?? 15_000)]);
    const isReady = await Promise.race([connection.started, whenAborted(patience)]);
    if (isReady) return connection;
    this.#isBarred = connection.hasBrokenDown;
    connection.end();
    return undefined;
  }
}

/** Resolves to false after the signal. */
function whenAborted(signal: AbortSignal): Promise<false> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(false), { once: true }));
}

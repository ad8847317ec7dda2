import { AbortedError } from '../errors/aborted-error.ts';
import { BadOutputError } from '../errors/bad-output-error.ts';
import type { EngineError } from '../errors/engine-error.ts';
import { InvalidRequestError } from '../errors/invalid-request-error.ts';
import { OutOfMemoryError } from '../errors/out-of-memory-error.ts';
import type { ProcessingOptions } from './picture-processor.ts';
import type {
  PictureWorkerMessage,
  PictureWorkerOutcome,
  PictureWorkerRequest,
} from './picture-worker-message.ts';

/** Silence at work that means the worker's death, in milliseconds: no stage of a 64-megapixel picture takes that long. */
const silenceMs = 120_000;

interface Work {
  settle: PromiseWithResolvers<PictureWorkerOutcome>;
  onProgress: ProcessingOptions['onProgress'];
}

/** A worker that does one piece of work at a time. */
export class WorkerConnection {
  /** Resolves to true when the worker has started, to false when it cannot. */
  readonly started: Promise<boolean>;
  readonly #started = Promise.withResolvers<boolean>();
  readonly #worker: Worker | undefined;
  #isAlive = true;
  #hasBrokenDown = false;
  #work: Work | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;

  constructor(createWorker: () => Worker) {
    this.started = this.#started.promise;
    try {
      this.#worker = createWorker();
    } catch {
      this.#breakDown('could not be started');
      return;
    }
    this.#worker.addEventListener('message', ({ data }: MessageEvent<PictureWorkerMessage>) =>
      this.#hear(data),
    );
    this.#worker.addEventListener('messageerror', () => this.#breakDown('said something unreadable'));
    this.#worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#breakDown(`broke down (${event.message || 'it could not start'})`);
    });
  }

  /** False once it has ended, for whatever reason. */
  get isAlive(): boolean {
    return this.#isAlive;
  }

  /** True when it ended by itself: it could not start, or broke down. */
  get hasBrokenDown(): boolean {
    return this.#hasBrokenDown;
  }

  /** Has one piece of work done. An abort ends the worker: its work cannot be stopped otherwise. */
  async run(
    request: PictureWorkerRequest,
    { signal, onProgress }: ProcessingOptions,
  ): Promise<PictureWorkerOutcome> {
    const settle = Promise.withResolvers<PictureWorkerOutcome>();
    const stop = (): void => this.end();
    this.#work = { settle, onProgress };
    signal.addEventListener('abort', stop);
    this.#worker?.postMessage(request);
    this.#awaitWord();
    try {
      return await settle.promise;
    } finally {
      clearTimeout(this.#silence);
      signal.removeEventListener('abort', stop);
      this.#work = undefined;
    }
  }

  /** Ends the worker, whatever it is doing. */
  end(): void {
    this.#die(new AbortedError({ message: 'The work on the picture was stopped.' }));
  }

  #awaitWord(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#breakDown('stopped answering'), silenceMs);
  }

  #hear(message: PictureWorkerMessage): void {
    if (this.#work) this.#awaitWord();
    switch (message.type) {
      case 'ready':
        return this.#started.resolve(true);
      case 'progress':
        return this.#work?.onProgress?.(message.value);
      case 'done':
        return this.#work?.settle.resolve(message.outcome);
      case 'failed':
        return this.#work?.settle.reject(failureOf(message));
      default:
        message satisfies never;
    }
  }

  #breakDown(how: string): void {
    this.#hasBrokenDown = true;
    this.#die(new BadOutputError({ message: `The worker for pictures ${how}.`, isRetryable: false }));
  }

  #die(reason: EngineError): void {
    this.#isAlive = false;
    this.#worker?.terminate();
    this.#started.resolve(false);
    this.#work?.settle.reject(reason);
  }
}

function failureOf({ code, message }: { code: string | undefined; message: string }): EngineError {
  if (code === 'out-of-memory') return new OutOfMemoryError({ message });
  if (code === 'invalid-request') return new InvalidRequestError({ message });
  return new BadOutputError({ message, isRetryable: false });
}

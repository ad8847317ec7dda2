import {
  AbortedError,
  DeviceLostError,
  ModelUnavailableError,
  type PrepareProgress,
} from '@pentimento/engine';
import type { ByteChannel } from '../shared/byte-channel.ts';
import type { JobListener, ModelWorker } from '../shared/model-worker.ts';
import { openAddress } from '../shared/open-address.ts';
import type { OpenRequest } from '../shared/open-request.ts';
import { settle } from '../shared/settle.ts';
import type { TurnJob } from '../shared/turn-job.ts';
import { collectModelFiles } from './collect-model-files.ts';
import { graphicsDevice } from './fault-injector.ts';
import type { FileCache } from './file-cache.ts';
import { openFileCache } from './open-file-cache.ts';
import { type OpenModel, openModel, releaseModel } from './open-model.ts';
import { remoteByteSource } from './remote-byte-source.ts';
import { RunQueue } from './run-queue.ts';
import { runTurn } from './run-turn.ts';
import { runSelfTest, selfTestTolerance } from './self-test.ts';

/** What a host uses of the thread that it lives in. */
export interface HostEnvironment {
  now: () => number;
  /** Moves an event's buffers to the other thread. Absent: same thread. */
  move?: <T extends object>(event: T) => T;
  /** Says how long the thread may now be silent. Absent: nobody watches. */
  announceSilence?: (milliseconds: number) => void;
}

/** The computing side of the adapter: one model at a time, one job at a time. */
export class ModelHost implements ModelWorker {
  readonly #environment: HostEnvironment;
  readonly #jobs = new RunQueue();
  readonly #aborts = new Map<number, AbortController>();
  #cache: Promise<FileCache> | undefined;
  #model: OpenModel | undefined;
  /** Rejects when the graphics device goes away. */
  #lost: Promise<never> = new Promise(() => {});

  constructor(environment: HostEnvironment) {
    this.#environment = environment;
  }

  open(jobId: number, request: OpenRequest, listener: JobListener, bytes?: ByteChannel) {
    return this.#job(jobId, async (signal) => {
      await this.#release();
      const onProgress = async (progress: PrepareProgress) => {
        await listener({ type: 'prepare', progress: { ...progress, backend: request.backend } });
      };
      this.#cache ??= openFileCache(request.cache);
      const files = await collectModelFiles({
        ...request,
        cache: await this.#cache,
        source: bytes === undefined ? (url) => openAddress(globalThis.fetch, url) : remoteByteSource(bytes),
        signal,
        onProgress: (progress) => void onProgress(progress),
      });
      await onProgress({ stage: 'compiling', value: 0.85 });
      this.#environment.announceSilence?.(120_000);
      const model = await openModel(request, files);
      await this.#adopt(model, signal);
      await onProgress({ stage: 'warming-up', value: 0.95 });
      await this.#check(model);
      await onProgress({ stage: 'ready', value: 1 });
    });
  }

  run(jobId: number, job: TurnJob, listener: JobListener) {
    return this.#job(jobId, async (signal) => {
      const model = this.#model;
      if (model === undefined)
        throw new ModelUnavailableError({ message: 'No model is open. Prepare it first.' });
      const { now, move, announceSilence = () => {} } = this.#environment;
      const turn = runTurn(model, job, {
        signal,
        now,
        announceSilence,
        emit: async (event) => listener(move === undefined ? event : move(event)),
      });
      return Promise.race([turn, this.#lost]);
    });
  }

  cancel(jobId: number): void {
    this.#aborts.get(jobId)?.abort();
  }

  async close(): Promise<void> {
    for (const abort of this.#aborts.values()) abort.abort();
    await this.#jobs.enqueue(() => this.#release());
  }

  #job<T>(jobId: number, work: (signal: AbortSignal) => Promise<T>) {
    const abort = new AbortController();
    this.#aborts.set(jobId, abort);
    return this.#jobs.enqueue(() =>
      settle(async () => {
        try {
          if (abort.signal.aborted) throw new AbortedError({ message: 'The turn was stopped.' });
          return await work(abort.signal);
        } finally {
          this.#aborts.delete(jobId);
        }
      }),
    );
  }

  async #adopt(model: OpenModel, signal: AbortSignal): Promise<void> {
    this.#model = model;
    const device = model.request.backend === 'webgpu' ? await graphicsDevice(model.runtime) : undefined;
    if (device !== undefined) {
      this.#lost = device.lost.then(({ message }) => {
        throw new DeviceLostError({ message: `The graphics device went away. Try again. (${message})` });
      });
      this.#lost.catch(() => {});
    }
    if (!signal.aborted) return;
    await this.#release();
    throw new AbortedError({ message: 'The preparation was stopped.' });
  }

  async #check(model: OpenModel): Promise<void> {
    const { selfTest } = model.manifest;
    if (selfTest === undefined) return;
    const error = await Promise.race([runSelfTest(model, selfTest), this.#lost]);
    if (error < selfTestTolerance) return;
    await this.#release();
    throw new ModelUnavailableError({
      message: `The model computes wrong results on ${model.request.backend} here (relative error ${error.toExponential(1)}). Choose another back end.`,
    });
  }

  async #release(): Promise<void> {
    const model = this.#model;
    this.#model = undefined;
    this.#lost = new Promise(() => {});
    if (model !== undefined) await releaseModel(model);
  }
}

import { EngineError, type WarningEvent } from '@pentimento/engine';
import type { JobEvent } from '../shared/job-event.ts';
import type { JobSummary } from '../shared/job-summary.ts';
import type { TurnJob } from '../shared/turn-job.ts';
import type { BackendChoice } from './backend-choice.ts';
import { callJob } from './call-job.ts';
import { chooseBackend } from './choose-backend.ts';
import type { JobChannel } from './job-channel.ts';
import type { LoadedManifest } from './loaded-manifest.ts';
import type { ModelConnection } from './model-connection.ts';
import { openConnection } from './open-connection.ts';
import { recoveryDeadline, type RecoveryDeadline } from './recovery-deadline.ts';
import { nextAttempt } from './recovery-plan.ts';
import type { RunnerSettings } from './runner-settings.ts';
import { withinLimit } from './within-limit.ts';

/** A model that is open in the worker. */
interface OpenModel {
  connection: ModelConnection;
  model: LoadedManifest;
  choice: BackendChoice;
}

/**
 * Keeps at most one worker with one model, and brings it back when it dies: a new worker once, then WebAssembly, then
 * a typed error. Takes one call at a time: its callers queue.
 */
export class ModelRunner {
  readonly #settings: RunnerSettings;
  #choice: BackendChoice | undefined;
  /** The worker, from its start on. */
  #connection: ModelConnection | undefined;
  /** The model in it, once it is open. */
  #open: OpenModel | undefined;
  #failures = 0;

  constructor(settings: RunnerSettings) {
    this.#settings = settings;
  }

  /** Gets a model ready. */
  async prepare(model: LoadedManifest, channel: JobChannel): Promise<void> {
    await this.#persist(model, channel, async () => {});
  }

  /** Runs a turn. Results that a failed attempt has already given are not given again. */
  run(model: LoadedManifest, job: TurnJob, channel: JobChannel): Promise<JobSummary> {
    let { firstCandidate } = job;
    const onEvent = (event: JobEvent) => {
      if (event.type === 'prepare' || channel.signal.aborted) return;
      if (event.type === 'image') firstCandidate = event.candidate + 1;
      channel.onEvent(event);
    };
    return this.#persist(model, channel, (connection) =>
      callJob(connection, channel.signal, (worker, jobId) =>
        worker.run(jobId, { ...job, ...this.#faults(), firstCandidate }, connection.share(onEvent)),
      ),
    );
  }

  /** Ends the worker and gives its memory back. */
  async end(): Promise<void> {
    const connection = this.#connection;
    this.#connection = this.#open = undefined;
    await connection?.end();
  }

  #faults(): Pick<TurnJob, 'faults'> {
    const { faults } = this.#settings;
    return faults !== undefined && this.#failures < (faults.attempts ?? 1) ? { faults } : {};
  }

  async #persist<T>(
    model: LoadedManifest,
    channel: JobChannel,
    work: (connection: ModelConnection) => Promise<T>,
  ): Promise<T> {
    this.#choice ??= await chooseBackend(this.#settings.backend);
    let deadline: RecoveryDeadline | undefined;
    for (let attempts = 1; ; attempts++) {
      const choice: BackendChoice = this.#choice;
      let isRunning = false;
      try {
        const connection = await this.#connected({ model, choice, channel, deadline });
        isRunning = true;
        return await work(connection);
      } catch (error) {
        const next = channel.signal.aborted ? undefined : nextAttempt(choice, error, attempts);
        if (next !== undefined || isBroken(error)) await this.end();
        if (isBroken(error)) {
          this.#failures += 1;
          // What fails while it is being started again has not recovered: the time runs on.
          if (isRunning || deadline === undefined) deadline = recoveryDeadline(model.manifest, error);
        }
        if (next === undefined || (deadline !== undefined && deadline.leftMs() <= 0)) throw error;
        this.#choice = next;
        if (next.backend !== choice.backend) channel.onEvent(fallbackWarning(next));
      }
    }
  }

  /** The open model's connection, else a new one. After a failure it must come in time. */
  async #connected(wanted: {
    model: LoadedManifest;
    choice: BackendChoice;
    channel: JobChannel;
    deadline: RecoveryDeadline | undefined;
  }): Promise<ModelConnection> {
    const { model, choice, channel, deadline } = wanted;
    if (this.#open?.model === model && this.#open.choice === choice) return this.#open.connection;
    await this.end();
    const settings = this.#settings;
    const connection = await settings.connect();
    this.#connection = connection;
    const opening = openConnection(connection, { settings, model, choice, channel });
    try {
      await (deadline === undefined ? opening : withinLimit(opening, deadline.leftMs(), deadline.failure));
    } catch (error) {
      await this.end();
      throw error;
    }
    this.#open = { connection, model, choice };
    return connection;
  }
}

function isBroken(error: unknown): boolean {
  return EngineError.hasCode(error, 'device-lost') || EngineError.hasCode(error, 'out-of-memory');
}

function fallbackWarning({ reason }: BackendChoice): WarningEvent {
  return { type: 'warning', kind: 'degraded', feature: 'backend', details: reason };
}

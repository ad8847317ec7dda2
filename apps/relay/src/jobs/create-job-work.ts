import {
  type AdapterContext,
  type AdapterEvent,
  encodeMask,
  EngineError,
  UnknownOutcomeError,
} from '@pentimento/engine';
import { describeError, type WireEvent } from '@pentimento/adapters/relay/wire';
import type { RelayLogEntry } from '../log/relay-log-entry.ts';
import type { ModelCatalogue } from '../models/model-catalogue.ts';
import type { JobContext, JobOrder, JobWork } from './job-runner.ts';
import { createScrubber } from './create-scrubber.ts';
import { locateError } from './locate-error.ts';
import type { StateOwner, StateSeal } from './state-seal.ts';
import { toJobError } from './to-job-error.ts';

/** How often a provider that is at a turn is asked, and the first pause between, in milliseconds; each further one is twice as long. */
const mostAttempts = 4;
const firstPauseMs = 1000;

/** What the work needs besides the job. */
export interface JobWorkSettings {
  readonly catalogue: ModelCatalogue;
  readonly seal: StateSeal;
  readonly environment: Pick<AdapterContext, 'fetch' | 'now'>;
  readonly log: (entry: RelayLogEntry) => void;
  /** Taken out of everything that is said. */
  readonly secrets: readonly string[];
  /** Whether the log may hold prompts. */
  readonly logsContent: boolean;
}

/** Runs an adapter on the server and turns what it says into what goes over the wire. */
export function createJobWork(settings: JobWorkSettings): JobWork {
  const { environment, log, logsContent } = settings;
  const scrub = createScrubber(settings.secrets);
  return async ({ key, request }, job) => {
    const about = { user: key.user, job: key.id, model: request.model };
    const startedAt = environment.now();
    let costUsd: number | undefined;
    const emit = (event: WireEvent): void => {
      if (event.type === 'usage' && event.costUsd !== undefined) costUsd = (costUsd ?? 0) + event.costUsd;
      job.emit(scrub(event));
    };
    const soFar = () => ({ ms: environment.now() - startedAt, ...(costUsd !== undefined && { costUsd }) });
    log({ level: 'info', event: 'job-start', ...about });
    try {
      await runAdapter(settings, { key, request }, { ...job, emit });
      log({ level: 'info', event: 'job-end', ...about, ...soFar() });
    } catch (error) {
      const failure = toJobError(error, job.signal);
      const at = EngineError.isInstance(error) || job.signal.aborted ? undefined : locateError(error);
      log({
        level: at === undefined ? 'warn' : 'error',
        event: 'job-failed',
        ...about,
        ...soFar(),
        code: failure.code,
        ...(at !== undefined && { at }),
        ...(logsContent && scrub({ content: `${request.instruction}: ${failure.message}` })),
      });
      emit({ type: 'error', error: describeError(failure) });
    }
  };
}

/** Runs the adapter, and while the provider is known to be at it, asks again instead of giving up. */
async function runAdapter(settings: JobWorkSettings, order: JobOrder, job: JobContext): Promise<void> {
  const run: AdapterRun = { pending: undefined, hasPictures: false };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(settings, { order, job, run });
    } catch (error) {
      const mayBeAsked =
        EngineError.isInstance(error) && (error.isRetryable || error.code === 'unknown-outcome');
      if (run.pending === undefined || !mayBeAsked || job.signal.aborted) throw error;
      // The page would begin the turn anew, and pay again.
      if (attempt === mostAttempts || run.hasPictures)
        throw new UnknownOutcomeError({
          message: `The provider has the turn and cannot be asked: ${error.message}`,
        });
      await new Promise((resolve) => setTimeout(resolve, firstPauseMs * 2 ** (attempt - 1)));
    }
  }
}

/** What is known of a run, over all attempts. */
interface AdapterRun {
  /** What the provider can be asked by. Undefined: it is not at it. */
  pending: unknown;
  hasPictures: boolean;
}

async function runOnce(
  { catalogue, seal, environment }: JobWorkSettings,
  { order: { key, request }, job, run }: { order: JobOrder; job: JobContext; run: AdapterRun },
): Promise<void> {
  const { model } = request;
  const { adapter, modelId } = await catalogue.find(model);
  const owner = { user: key.user, model };
  const providerState = await seal.open(request.providerState, owner);
  const { pending } = run;
  const context = {
    ...environment,
    signal: job.signal,
    createId: () => crypto.randomUUID(),
    log: () => undefined,
  };
  let hasEnded = false;
  // Hashing must not hold the adapter up: when a connection breaks, what was not read of it yet is lost.
  let told = Promise.resolve();
  const tell = async (event: AdapterEvent): Promise<void> => {
    const wire = await toWireEvent(event, { job, seal, owner });
    if (wire) job.emit(wire);
  };
  const asked = { ...request, model: modelId, providerState, ...(pending !== undefined && { pending }) };
  try {
    for await (const event of adapter.run(asked, context)) {
      if (event.type === 'pending') run.pending = event.opaque ?? undefined;
      run.hasPictures ||= event.type === 'image';
      job.signal.throwIfAborted();
      told = told.then(() => tell(event));
      // Heard at the end.
      told.catch(() => undefined);
      hasEnded = event.type === 'turn-end';
      if (hasEnded) break;
    }
  } finally {
    await told;
  }
  job.signal.throwIfAborted();
  if (!hasEnded) throw new Error('the adapter stopped without saying that it was done');
}

interface WireContext {
  readonly job: Pick<JobContext, 'keepPicture'>;
  readonly seal: StateSeal;
  readonly owner: StateOwner;
}

/** Undefined: not for the page. */
async function toWireEvent(
  event: AdapterEvent,
  { job, seal, owner }: WireContext,
): Promise<WireEvent | undefined> {
  switch (event.type) {
    // The page's adapter says when a turn starts and what to ask for after a reload: it asks here, not at the provider.
    case 'turn-start':
    case 'pending':
      return undefined;
    case 'image-preview':
      return { ...event, image: await job.keepPicture(event.image.bytes) };
    case 'image': {
      const { changeMap, image, ...rest } = event;
      const kept = { ...rest, image: await job.keepPicture(image.bytes) };
      return changeMap ? { ...kept, changeMap: await job.keepPicture(await encodeMask(changeMap)) } : kept;
    }
    case 'provider-state':
      return { ...event, opaque: await seal.close(event.opaque, owner) };
    default:
      return event;
  }
}

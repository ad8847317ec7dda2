import { type AdapterContext, type AdapterEvent, EngineError, UnknownOutcomeError } from '@pentimento/engine';
import type { ModelCatalogue } from '../models/model-catalogue.ts';
import type { JobContext, JobOrder } from './job-runner.ts';
import type { StateSeal } from './state-seal.ts';
import { toWireEvent } from './to-wire-event.ts';

/** How often a provider that is at a turn is asked, and the first pause between, in milliseconds; each further one is twice as long. */
const mostAttempts = 4;
const firstPauseMs = 1000;

/** What running an adapter needs besides the job. */
export interface RunAdapterSettings {
  readonly catalogue: ModelCatalogue;
  readonly seal: StateSeal;
  readonly environment: Pick<AdapterContext, 'fetch' | 'now'>;
}

/** Runs the adapter, and while the provider is known to be at it, asks again instead of giving up. */
export async function runAdapter(
  settings: RunAdapterSettings,
  order: JobOrder,
  job: JobContext,
): Promise<void> {
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
  { catalogue, seal, environment }: RunAdapterSettings,
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

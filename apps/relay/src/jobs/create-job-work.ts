import { type AdapterContext, type AdapterEvent, encodeMask, EngineError } from '@pentimento/engine';
import type { WireEvent } from '@pentimento/adapters/relay/wire';
import type { RelayLogEntry } from '../log/relay-log-entry.ts';
import type { ModelCatalogue } from '../models/model-catalogue.ts';
import type { JobContext, JobWork } from './job-runner.ts';
import { locateError } from './locate-error.ts';
import type { StateOwner, StateSeal } from './state-seal.ts';
import { toJobError } from './to-job-error.ts';

/** What the work needs besides the job. */
export interface JobWorkSettings {
  readonly catalogue: ModelCatalogue;
  readonly seal: StateSeal;
  readonly environment: Pick<AdapterContext, 'fetch' | 'now'>;
  readonly log: (entry: RelayLogEntry) => void;
  /** Whether the log may hold prompts. */
  readonly logsContent: boolean;
}

/** Runs an adapter on the server and turns what it says into what goes over the wire. */
export function createJobWork({ catalogue, seal, environment, log, logsContent }: JobWorkSettings): JobWork {
  return async ({ key, request }, job) => {
    const { user, id } = key;
    const { model } = request;
    const startedAt = environment.now();
    const about = { user, job: id, model };
    let costUsd: number | undefined;
    log({ level: 'info', event: 'job-start', ...about });
    try {
      const offered = await catalogue.find(model);
      const owner = { user, model };
      const providerState = await seal.open(request.providerState, owner);
      const events = offered.adapter.run(
        { ...request, model: offered.modelId, providerState },
        { ...environment, signal: job.signal, createId: () => crypto.randomUUID(), log: () => undefined },
      );
      for await (const event of events) {
        job.signal.throwIfAborted();
        if (event.type === 'usage' && event.costUsd !== undefined) costUsd = (costUsd ?? 0) + event.costUsd;
        const wire = await toWireEvent(event, { job, seal, owner });
        if (wire) job.emit(wire);
      }
      job.signal.throwIfAborted();
      log({ level: 'info', event: 'job-end', ...about, ...endOf(startedAt, costUsd) });
    } catch (error) {
      const { code, message } = toJobError(error, job.signal);
      const at = EngineError.isInstance(error) || job.signal.aborted ? undefined : locateError(error);
      const level = at === undefined ? 'warn' : 'error';
      const why = {
        code,
        ...(at !== undefined && { at }),
        ...(logsContent && { content: `${request.instruction}: ${message}` }),
      };
      log({ level, event: 'job-failed', ...about, ...endOf(startedAt, costUsd), ...why });
      throw error;
    }
  };

  function endOf(startedAt: number, costUsd: number | undefined): { ms: number; costUsd?: number } {
    return { ms: environment.now() - startedAt, ...(costUsd !== undefined && { costUsd }) };
  }
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

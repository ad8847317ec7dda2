import { EngineError } from '@pentimento/engine';
import { describeError, type WireEvent } from '@pentimento/adapters/relay/wire';
import type { RelayLogEntry } from '../log/relay-log-entry.ts';
import { createScrubber } from './create-scrubber.ts';
import type { JobWork } from './job-runner.ts';
import { locateError } from './locate-error.ts';
import { runAdapter, type RunAdapterSettings } from './run-adapter.ts';
import { toJobError } from './to-job-error.ts';

/** What the work needs besides the job. */
export interface JobWorkSettings extends RunAdapterSettings {
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
    let progress = 0;
    const emit = (event: WireEvent): void => {
      if (event.type === 'progress') {
        // It may begin anew when a provider is asked again.
        if (event.value < progress) return;
        progress = event.value;
      }
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

import { EngineError } from '@pentimento/engine';
import type { JobEvent } from '../shared/job-event.ts';
import type { OpenRequest } from '../shared/open-request.ts';
import type { BackendChoice } from './backend-choice.ts';
import { BackendUnfitError } from './backend-unfit-error.ts';
import { callJob } from './call-job.ts';
import type { JobChannel } from './job-channel.ts';
import type { LoadedManifest } from './loaded-manifest.ts';
import type { ModelConnection } from './model-connection.ts';
import type { RunnerSettings } from './runner-settings.ts';
import { runtimeFile } from './runtime-file.ts';

/** Options of `openConnection`. */
export interface OpenConnectionOptions {
  settings: RunnerSettings;
  model: LoadedManifest;
  choice: BackendChoice;
  channel: JobChannel;
}

/** Opens a model in a new worker. The worker is ended when that fails. */
export async function openConnection(
  connection: ModelConnection,
  options: OpenConnectionOptions,
): Promise<void> {
  const { choice, channel } = options;
  let isLoaded = false;
  const onEvent = (event: JobEvent) => {
    if (event.type !== 'prepare') return;
    isLoaded ||= event.progress.stage === 'compiling';
    channel.onPrepare({ detail: choice.reason, ...event.progress });
  };
  const request = openRequest(options);
  try {
    await callJob(connection, channel.signal, (worker, jobId) => {
      const listener = connection.share(onEvent);
      return channel.bytes === undefined
        ? worker.open(jobId, request, listener)
        : worker.open(jobId, request, listener, connection.share(channel.bytes));
    });
  } catch (error) {
    await connection.end();
    // With all files here, what the network lacks can only be the runtime of this back end.
    const isUnfit =
      EngineError.hasCode(error, 'network-or-cors') ||
      EngineError.hasCode(error, 'model-unavailable') ||
      EngineError.hasCode(error, 'bad-output');
    if (choice.backend === 'webgpu' && isLoaded && isUnfit) throw new BackendUnfitError(error);
    throw error;
  }
}

function openRequest({ settings, model, choice }: OpenConnectionOptions): OpenRequest {
  const { wasmPaths, threads, cache } = settings;
  const { backend, variant } = choice;
  return {
    ...model,
    backend,
    variant,
    threads,
    cache,
    ...(wasmPaths !== undefined && { wasmUrl: wasmPaths + runtimeFile(variant) }),
  };
}

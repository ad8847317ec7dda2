import { type ImageAdapter, InvalidRequestError } from '@pentimento/engine';
import * as v from 'valibot';
import { connectWorker } from './connect-worker.ts';
import { createModelWorker } from './create-model-worker.ts';
import { defaultModelSources } from './default-model-sources.ts';
import { LocalAdapter } from './local-adapter.ts';
import { type LocalOptions, localOptionsSchema } from './local-options.ts';
import { absoluteUrl } from './absolute-url.ts';
import { ManifestLibrary } from './manifest-library.ts';
import type { ModelConnection } from './model-connection.ts';
import { ModelRunner } from './model-runner.ts';
import { isNode } from '../shared/is-node.ts';
import { threadCount } from './thread-count.ts';

/**
 * Image models that run on this device: in a worker, on WebGPU or WebAssembly, without a key and without a network
 * once they are downloaded. No byte of weights is fetched before `prepare` or `run`.
 * @throws InvalidRequestError when an option is wrong.
 * @example
 * const adapter = local({ models: ['/models/scenes/pentimento-model.json'] });
 * const [model] = await adapter.models();
 */
export function local(options: LocalOptions = {}): ImageAdapter {
  const result = v.safeParse(localOptionsSchema, options);
  if (!result.success) {
    const [issue] = result.issues;
    throw new InvalidRequestError({
      message: `local(): option ${v.getDotPath(issue) ?? ''}: ${issue.message}. Correct it.`,
    });
  }
  const { fetch, createWorker = defaultWorker(), faults, wasmPaths } = options;
  const sources =
    options.models?.map((model) => (typeof model === 'string' ? { manifestUrl: model } : model)) ??
    defaultModelSources();
  return new LocalAdapter({
    library: new ManifestLibrary(sources, fetch ?? ((...request) => globalThis.fetch(...request))),
    runner: new ModelRunner({
      connect: async () => (createWorker === null ? connectThisThread() : connectWorker(createWorker)),
      backend: options.backend ?? 'auto',
      threads: options.threads ?? threadCount(),
      cache: options.cache ?? 'auto',
      ...(wasmPaths !== undefined && { wasmPaths: absoluteUrl(wasmPaths) }),
      ...(faults !== undefined && { faults }),
    }),
    ...(fetch !== undefined && { fetch }),
  });
}

/** Loaded on demand: where there are workers, this thread needs nothing of it. */
async function connectThisThread(): Promise<ModelConnection> {
  const { connectInline } = await import('./connect-inline.ts');
  return connectInline();
}

function defaultWorker(): (() => Worker) | null {
  return isNode() || typeof Worker === 'undefined' ? null : createModelWorker;
}

import { trustedWorkerConstructor } from '@pentimento/engine';

/**
 * Starts the worker's module. Bundlers look for exactly this form, `new Worker(new URL(…, import.meta.url), …)`, to
 * find the module and bundle it; the name `Worker` is therefore given to the constructor that Trusted Types admits.
 * The address ends in `.js`, which is what the compiled package holds; bundlers that read the sources map it to `.ts`.
 */
export function createModelWorker(): Worker {
  const Worker = trustedWorkerConstructor();
  return new Worker(new URL('../worker/worker-entry.js', import.meta.url), {
    type: 'module',
    name: 'pentimento-local-model',
  });
}

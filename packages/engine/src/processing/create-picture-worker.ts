import { trustedWorkerConstructor } from './trusted-worker-constructor.ts';

/**
 * Starts the worker's module. Bundlers look for exactly this form, `new Worker(new URL(…, import.meta.url), …)`, to
 * find the module and bundle it; the name `Worker` is therefore given to the constructor that Trusted Types admits.
 * The address ends in `.js`, which is what the compiled package holds; bundlers that read the sources map it to `.ts`.
 */
export function createPictureWorker(): Worker {
  const Worker = trustedWorkerConstructor();
  return new Worker(new URL('./picture-worker.js', import.meta.url), {
    type: 'module',
    name: 'pentimento-pictures',
  });
}

import { DeviceLostError } from '@pentimento/engine';
import { unwrapOutcome } from '../shared/unwrap-outcome.ts';
import { ModelHost } from '../worker/model-host.ts';
import type { ModelConnection } from './model-connection.ts';

/** Runs the model in this thread: for Node, and for places without workers. */
export function connectInline(): ModelConnection {
  const host = new ModelHost({ now: () => performance.now() });
  let ended = false;
  return {
    share: (callback) => callback,
    async call(work) {
      if (ended) throw new DeviceLostError({ message: 'The model was closed. Try again.' });
      return unwrapOutcome(await work(host));
    },
    cancel: (jobId) => host.cancel(jobId),
    async end() {
      ended = true;
      await host.close();
    },
  };
}

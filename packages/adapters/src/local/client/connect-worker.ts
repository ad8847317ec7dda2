import { DeviceLostError } from '@pentimento/engine';
import type { ModelWorker } from '../shared/model-worker.ts';
import { releaseRemote, shareWithRemote, wrapRemote } from '../shared/remote.ts';
import { unwrapOutcome } from '../shared/unwrap-outcome.ts';
import type { WorkerSignal } from '../shared/worker-signal.ts';
import type { ModelConnection } from './model-connection.ts';
import { watchHeartbeat } from './watch-heartbeat.ts';

/** Silence of a worker that means its death, in milliseconds. */
const silenceMs = 15_000;

/** Starts a worker and watches over it: its errors, its heartbeat, and the lock that it holds while it lives. */
export function connectWorker(createWorker: () => Worker): ModelConnection {
  const worker = createWorker();
  const remote = wrapRemote<ModelWorker>(worker);
  const waiting = new Set<(error: Error) => void>();
  const lockWait = new AbortController();
  let death: DeviceLostError | undefined;

  const die = (reason: string): void => {
    if (death !== undefined) return;
    death = new DeviceLostError({ message: `The worker that runs the model ${reason}. Try again.` });
    heartbeat.stop();
    lockWait.abort();
    worker.terminate();
    releaseRemote(remote);
    for (const reject of waiting) reject(death);
  };
  const heartbeat = watchHeartbeat({ silenceMs, onSilence: () => die('stopped answering') });

  worker.addEventListener('error', (event) => {
    event.preventDefault();
    die(`broke down (${event.message || 'it could not start'})`);
  });
  worker.addEventListener('messageerror', () => die('sent something unreadable'));
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerSignal | undefined>) => {
    if (data?.pentimento === undefined || death !== undefined) return;
    heartbeat.beat(data.pentimento === 'beat' ? data.quietMs : 0);
    if (data.pentimento === 'alive' && data.lock !== undefined) {
      void waitForLock(data.lock, lockWait.signal).then((ended) => ended && die('ended'));
    }
  });

  return {
    share: shareWithRemote,
    call: (work) =>
      new Promise((resolve, reject) => {
        if (death !== undefined) return reject(death);
        waiting.add(reject);
        void work(remote)
          .then((outcome) => resolve(unwrapOutcome(outcome)))
          .catch(reject)
          .finally(() => waiting.delete(reject));
      }),
    cancel(jobId) {
      if (death === undefined) void remote.cancel(jobId).catch(() => {});
    },
    end: async () => die('was ended'),
  };
}

/** Resolves to true when the lock's holder has gone. */
async function waitForLock(name: string, signal: AbortSignal): Promise<boolean> {
  try {
    return await navigator.locks.request(name, { signal }, async () => true);
  } catch {
    return false;
  }
}

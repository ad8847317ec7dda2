/** The module that runs in the worker. */
import type { JobEvent } from '../shared/job-event.ts';
import { exposeRemote, moveToRemote } from '../shared/remote.ts';
import type { WorkerSignal } from '../shared/worker-signal.ts';
import { holdLifeLock } from './hold-life-lock.ts';
import { installTrustedTypes } from './install-trusted-types.ts';
import { ModelHost } from './model-host.ts';
import { transferablesOf } from './transferables-of.ts';

const beatMs = 1000;
const post = (signal: WorkerSignal) => postMessage(signal);

installTrustedTypes();
exposeRemote(
  new ModelHost({
    now: () => performance.now(),
    move: (event) => moveToRemote(event, transferablesOf(event as JobEvent)),
    announceSilence: (quietMs) => post({ pentimento: 'beat', quietMs }),
  }),
);
const lock = await holdLifeLock();
post({ pentimento: 'alive', ...(lock !== undefined && { lock }) });
setInterval(() => post({ pentimento: 'beat', quietMs: 0 }), beatMs);

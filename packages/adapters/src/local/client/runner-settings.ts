import type { Backend } from '../shared/backend.ts';
import type { FaultPlan } from '../shared/fault-plan.ts';
import type { ModelConnection } from './model-connection.ts';

/** Settings of a `ModelRunner`; see `LocalOptions` for what they mean. */
export interface RunnerSettings {
  /** Starts a worker. */
  connect: () => Promise<ModelConnection>;
  backend: Backend | 'auto';
  wasmPaths?: string;
  threads: number;
  cache: 'auto' | 'memory';
  faults?: FaultPlan;
}

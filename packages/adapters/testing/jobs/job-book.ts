import type { ConformanceFault } from '@pentimento/engine/testing';
import type { SimulatedRequest } from '../core/simulated-provider.ts';
import type { SimulatedTurn } from '../core/simulated-turn.ts';

/** A job that a simulated provider has taken on. */
export interface SimulatedJob {
  readonly id: string;
  readonly turn: SimulatedTurn;
  readonly fault: ConformanceFault | undefined;
  /** How often it was asked about. */
  asked: number;
}

/** Where a job stands: it is taken up at the first question and done at the third. */
export type JobStage = 'queued' | 'running' | 'done' | 'cancelled';

/** The jobs of a simulated provider. */
export interface JobBook {
  add(request: Pick<SimulatedRequest, 'fault'>, turn: SimulatedTurn): SimulatedJob;
  find(id: string | undefined): SimulatedJob | undefined;
  /** Notes a question and tells where the job stands. */
  ask(job: SimulatedJob): JobStage;
  /** Stops a job. False: it had ended already. */
  cancel(job: SimulatedJob): boolean;
}

/** Takes on jobs; `prefix` is what their ids begin with. */
export function createJobBook(prefix: string): JobBook {
  const jobs = new Map<string, SimulatedJob>();
  const cancelled = new Set<SimulatedJob>();
  const stageOf = (job: SimulatedJob): JobStage => {
    if (cancelled.has(job)) return 'cancelled';
    if (job.asked <= 1) return 'queued';
    return job.asked === 2 || job.fault?.kind === 'endless-job' ? 'running' : 'done';
  };
  return {
    add(request, turn) {
      const id = `${prefix}${String(jobs.size + 1).padStart(6, '0')}`;
      const job = { id, turn, fault: request.fault, asked: 0 };
      jobs.set(id, job);
      return job;
    },
    find: (id) => jobs.get(id ?? ''),
    ask(job) {
      job.asked += 1;
      return stageOf(job);
    },
    cancel(job) {
      if (stageOf(job) === 'done') return false;
      cancelled.add(job);
      job.turn.isCancelled = true;
      return true;
    },
  };
}

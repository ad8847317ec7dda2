import * as v from 'valibot';
import type { Connection } from '../../http/connection.ts';
import { askAboutJob } from '../polling/ask-about-job.ts';
import type { JobState } from '../polling/job-state.ts';
import { type FalJob, falJobPath } from './fal-job.ts';
import { mapFalError } from './map-fal-error.ts';

const statusSchema = v.object({
  status: v.string(),
  queue_position: v.nullish(v.number()),
  metrics: v.nullish(v.object({ inference_time: v.nullish(v.number()) })),
});

const pictureSchema = v.object({ url: v.string() });
const resultSchema = v.object({
  images: v.nullish(v.array(pictureSchema)),
  image: v.nullish(pictureSchema),
  seed: v.nullish(v.number()),
  has_nsfw_concepts: v.nullish(v.array(v.boolean())),
});

/** What a finished job gives. */
export interface FalResult extends v.InferOutput<typeof resultSchema> {
  /** Milliseconds of computation. */
  readonly computeMs?: number;
}

/** How the queue is reached. */
export interface FalQueue {
  readonly connection: Connection;
  readonly signal: AbortSignal;
  /** Before the address of an application, where a router stands before the queue. Default nothing. */
  readonly prefix?: string;
  /** Said with every question, as `name=value`. */
  readonly query?: string;
}

/** Asks where a job stands, and for its result when it is done. */
export async function askFalQueue(queue: FalQueue, job: FalJob): Promise<JobState<FalResult>> {
  const { connection, signal, prefix = '', query = 'logs=0' } = queue;
  const asking = { connection, signal, toEnd: mapFalError };
  const path = `${prefix}${falJobPath(job)}`;
  let seconds: number | null | undefined;
  const stage = await askAboutJob<typeof statusSchema, true>({
    ...asking,
    path: `${path}/status?${query}`,
    schema: statusSchema,
    toState: ({ status, queue_position: position, metrics }) => {
      seconds = metrics?.inference_time;
      if (status === 'COMPLETED') return { state: 'done', result: true };
      if (status !== 'IN_QUEUE') return { state: 'running' };
      return { state: 'queued', ...(typeof position === 'number' && { position }) };
    },
  });
  if (stage.state !== 'done') return stage;
  return askAboutJob<typeof resultSchema, FalResult>({
    ...asking,
    path: `${path}?${query}`,
    schema: resultSchema,
    toState: (result) => ({
      state: 'done',
      result: { ...result, ...(typeof seconds === 'number' && { computeMs: Math.round(seconds * 1000) }) },
    }),
  });
}

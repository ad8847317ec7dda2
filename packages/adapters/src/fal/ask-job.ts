import * as v from 'valibot';
import { askAboutJob } from '../shared/polling/ask-about-job.ts';
import type { JobState } from '../shared/polling/job-state.ts';
import type { FalTurn } from './fal-turn.ts';
import { type Job, pathOf } from './job.ts';
import { mapModelError } from './map-error.ts';

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
export interface JobResult extends v.InferOutput<typeof resultSchema> {
  /** Milliseconds of computation. */
  readonly computeMs?: number;
}

/** Asks where a job stands, and for its result when it is done. */
export async function askJob({ connection, signal }: FalTurn, job: Job): Promise<JobState<JobResult>> {
  const asking = { connection, signal, toEnd: mapModelError };
  let seconds: number | null | undefined;
  const stage = await askAboutJob<typeof statusSchema, true>({
    ...asking,
    path: `${pathOf(job)}/status?logs=0`,
    schema: statusSchema,
    toState: ({ status, queue_position: position, metrics }) => {
      seconds = metrics?.inference_time;
      if (status === 'COMPLETED') return { state: 'done', result: true };
      if (status !== 'IN_QUEUE') return { state: 'running' };
      return { state: 'queued', ...(typeof position === 'number' && { position }) };
    },
  });
  if (stage.state !== 'done') return stage;
  return askAboutJob<typeof resultSchema, JobResult>({
    ...asking,
    path: pathOf(job),
    schema: resultSchema,
    toState: (result) => ({
      state: 'done',
      result: { ...result, ...(typeof seconds === 'number' && { computeMs: Math.round(seconds * 1000) }) },
    }),
  });
}

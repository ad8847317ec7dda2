import type { JobKey } from '../jobs/job-key.ts';
import type { JobRunner } from '../jobs/job-runner.ts';

/**
 * The answer for a job that nothing is kept of, with for how long every job is known: one that was sent later never arrived. Of
 * one that is gone that is no time at all. Undefined: it is kept.
 */
export async function answerMissing(runner: JobRunner, key: JobKey): Promise<Response | undefined> {
  const state = await runner.state(key);
  if (state === 'kept') return undefined;
  const isGone = state === 'gone';
  const rememberedMs = isGone ? 0 : runner.rememberedMs();
  return Response.json({ unknownJob: { rememberedMs } }, { status: isGone ? 410 : 404 });
}

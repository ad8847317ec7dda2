import { UnknownOutcomeError } from '@pentimento/engine';
import type { JobKey } from '../jobs/job-key.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import { toAnswer } from './to-answer.ts';

/** The answer for a job that nothing is kept of. Undefined: it is kept. */
export async function answerMissing(runner: JobRunner, key: JobKey): Promise<Response | undefined> {
  const state = await runner.state(key);
  if (state === 'kept') return undefined;
  if (state === 'unknown') {
    const unknownJob = { rememberedMs: runner.rememberedMs() };
    return Response.json({ unknownJob }, { status: 404 });
  }
  const message =
    'The relay does not keep the outcome of this turn any more. It may have been paid for: run it again only if you want to pay again.';
  return toAnswer(new UnknownOutcomeError({ message }), 410);
}

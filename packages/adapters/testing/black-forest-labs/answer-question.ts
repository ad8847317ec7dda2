import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import type { JobBook, SimulatedJob } from '../jobs/job-book.ts';
import { checkKey } from './detail-error.ts';

/** `GET /v1/get_result?id=…`. */
export function answerQuestion(request: SimulatedRequest, jobs: JobBook): SimulatedAnswer {
  const early = checkKey(request);
  if (early) return early;
  const id = request.query.get('id') ?? '';
  const job = jobs.find(id);
  if (!job) return answer(404, { id, status: 'Task not found', result: null });
  const stage = jobs.ask(job);
  if (stage !== 'done')
    return answer(200, { id, status: 'Pending', progress: stage === 'running' ? 0.5 : 0 });
  return finished(request, job);
}

function finished(request: SimulatedRequest, { id, turn, fault }: SimulatedJob): SimulatedAnswer {
  const details = { 'Moderation Reasons': ['violence'] };
  if (fault?.kind === 'refused-input') return answer(200, { id, status: 'Request Moderated', details });
  // The newest address tells it with a status of its own.
  if (fault?.kind === 'refused-output') return answer(422, { id, status: 'Content Moderated', details });
  const host = fault?.kind === 'foreign-address' ? 'https://pictures.example.com' : request.baseUrl;
  const sample = fault?.kind === 'empty' ? null : `${host}/results/${id}/sample.png`;
  return answer(200, {
    id,
    status: 'Ready',
    result: { sample, prompt: turn.instruction, seed: 4242, start_time: 1, end_time: 2, duration: 1 },
    progress: 1,
    details: null,
    preview: null,
  });
}

function answer(status: number, body: object): SimulatedAnswer {
  return { status, body: JSON.stringify(body) };
}

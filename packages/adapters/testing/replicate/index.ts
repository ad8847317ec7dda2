import type { SimulatedProvider } from '../core/simulated-provider.ts';
import { answerResultFile } from '../jobs/answer-result-file.ts';
import { createJobBook } from '../jobs/job-book.ts';
import { answerCollection, answerModel } from './answer-model.ts';
import { answerCancel, answerPrediction, answerSubmission } from './answer-prediction.ts';
import { createFileShelf } from './file-shelf.ts';
import { checkKey, problem } from './problem.ts';

/** Options of the simulated provider. */
export interface SimulatedReplicateOptions {
  /** `hint` is what the real one does. Default `exact`, so that tests can tell polarity by pixels. */
  readonly maskMode?: 'exact' | 'hint';
}

/** The API of Replicate, below `/replicate/v1`. It lets no page call it. */
export function createSimulatedProvider({
  maskMode = 'exact',
}: SimulatedReplicateOptions = {}): SimulatedProvider {
  const jobs = createJobBook('pred');
  const shelf = createFileShelf();
  const free = { isPaid: false } as const;
  const paid = { isPaid: true, startsJob: true } as const;
  return {
    id: 'replicate',
    apiPath: '/v1',
    notFound: problem(404, 'The requested resource could not be found.'),
    routes: [
      {
        method: 'GET',
        path: /^\/v1\/account$/,
        ...free,
        answer: (request) =>
          checkKey(request) ?? { status: 200, body: JSON.stringify({ type: 'user', username: 'somebody' }) },
      },
      { method: 'GET', path: /^\/v1\/collections\/([\w-]+)$/, ...free, answer: answerCollection },
      { method: 'GET', path: /^\/v1\/models\/([\w-]+\/[\w.-]+)$/, ...free, answer: answerModel },
      { method: 'POST', path: /^\/v1\/files$/, ...free, answer: (request) => shelf.add(request) },
      {
        method: 'GET',
        path: /^\/v1\/predictions\/(\w+)$/,
        ...free,
        answer: (request) => answerPrediction(request, jobs),
      },
      {
        method: 'POST',
        path: /^\/v1\/predictions\/(\w+)\/cancel$/,
        ...free,
        answer: (request) => answerCancel(request, jobs),
      },
      {
        method: 'GET',
        path: /^\/delivery\/(\w+)\/(\d+)\.png$/,
        ...free,
        answer: (request) => {
          const [id, candidate] = request.captured;
          return answerResultFile(request, jobs.find(id), { candidate: Number(candidate), maskMode });
        },
      },
      {
        method: 'POST',
        path: /^\/v1\/models\/([\w-]+\/[\w.-]+)\/predictions$/,
        ...paid,
        answer: (request) => answerSubmission(request, { jobs, shelf }),
      },
      {
        method: 'POST',
        path: /^\/v1\/(predictions)$/,
        ...paid,
        answer: (request) => answerSubmission(request, { jobs, shelf }),
      },
    ],
  };
}

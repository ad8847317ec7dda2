import type { SimulatedProvider } from '../core/simulated-provider.ts';
import { answerResultFile } from '../jobs/answer-result-file.ts';
import { createJobBook } from '../jobs/job-book.ts';
import { answerCatalogue } from './answer-catalogue.ts';
import { answerCancel, answerResult, answerStatus } from './answer-job.ts';
import { answerSubmission } from './answer-submission.ts';
import { falError } from './fal-error.ts';

/** Options of the simulated provider. */
export interface SimulatedFalOptions {
  /** `hint` is what the real one does. Default `exact`, so that tests can tell polarity by pixels. */
  readonly maskMode?: 'exact' | 'hint';
}

const job = String.raw`^\/[\w.-]+\/[\w.-]+\/requests\/([\w-]+)`;

/** The queue of fal, below `/fal`, and its catalogue, below `/fal/v1`. */
export function createSimulatedProvider({ maskMode = 'exact' }: SimulatedFalOptions = {}): SimulatedProvider {
  const jobs = createJobBook('fal-');
  const free = { isPaid: false } as const;
  return {
    id: 'fal',
    corsHeaders: { 'access-control-allow-origin': '*', 'access-control-expose-headers': '*' },
    notFound: falError(404, "Application 'unknown' not found"),
    routes: [
      { method: 'GET', path: /^\/v1\/models$/, ...free, answer: answerCatalogue },
      {
        method: 'GET',
        path: new RegExp(`${job}\\/status$`),
        ...free,
        answer: (request) => answerStatus(request, jobs),
      },
      {
        method: 'GET',
        path: new RegExp(`${job}$`),
        ...free,
        answer: (request) => answerResult(request, jobs),
      },
      {
        method: 'PUT',
        path: new RegExp(`${job}\\/cancel$`),
        ...free,
        answer: (request) => answerCancel(request, jobs),
      },
      {
        method: 'GET',
        path: /^\/files\/([\w-]+)\/(\d+)\.png$/,
        ...free,
        answer: (request) => {
          const [id, candidate] = request.captured;
          return answerResultFile(request, jobs.find(id), { candidate: Number(candidate), maskMode });
        },
      },
      {
        method: 'POST',
        path: /^\/([\w.-]+(?:\/[\w.-]+)+)$/,
        isPaid: true,
        startsJob: true,
        answer: (request) => answerSubmission(request, jobs),
      },
    ],
  };
}

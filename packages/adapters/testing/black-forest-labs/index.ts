import type { SimulatedProvider } from '../core/simulated-provider.ts';
import { answerResultFile } from '../jobs/answer-result-file.ts';
import { createJobBook } from '../jobs/job-book.ts';
import { answerQuestion } from './answer-question.ts';
import { answerSubmission } from './answer-submission.ts';
import { checkKey, detailError } from './detail-error.ts';

/** Options of the simulated provider. */
export interface SimulatedBlackForestLabsOptions {
  /** `hint` is what the real one does. Default `exact`, so that tests can tell polarity by pixels. */
  readonly maskMode?: 'exact' | 'hint';
}

/** The API of Black Forest Labs, below `/black-forest-labs/v1`. */
export function createSimulatedProvider({
  maskMode = 'exact',
}: SimulatedBlackForestLabsOptions = {}): SimulatedProvider {
  const jobs = createJobBook('bfl-');
  return {
    id: 'black-forest-labs',
    apiPath: '/v1',
    notFound: detailError(404, 'Not Found'),
    routes: [
      {
        method: 'GET',
        path: /^\/v1\/credits$/,
        isPaid: false,
        answer: (request) => checkKey(request) ?? { status: 200, body: JSON.stringify({ credits: 950.5 }) },
      },
      {
        method: 'GET',
        path: /^\/v1\/get_result$/,
        isPaid: false,
        answer: (request) => answerQuestion(request, jobs),
      },
      {
        method: 'GET',
        path: /^\/results\/([\w-]+)\/sample\.png$/,
        isPaid: false,
        answer: (request) =>
          answerResultFile(request, jobs.find(request.captured[0]), { candidate: 0, maskMode }),
      },
      {
        method: 'POST',
        path: /^\/v1\/(flux-[\w.-]+)$/,
        isPaid: true,
        startsJob: true,
        answer: (request) => answerSubmission(request, jobs),
      },
    ],
  };
}

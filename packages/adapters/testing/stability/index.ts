import type { SimulatedProvider } from '../core/simulated-provider.ts';
import { createJobBook } from '../jobs/job-book.ts';
import { answerForm, answerResult } from './answer-form.ts';
import { checkKey, namedError } from './named-error.ts';

/** Options of the simulated provider. */
export interface SimulatedStabilityOptions {
  /** `hint` is what the real one does. Default `exact`, so that tests can tell polarity by pixels. */
  readonly maskMode?: 'exact' | 'hint';
}

/** The API of Stability AI, below `/stability`. */
export function createSimulatedProvider({
  maskMode = 'exact',
}: SimulatedStabilityOptions = {}): SimulatedProvider {
  const jobs = createJobBook('job');
  return {
    id: 'stability',
    notFound: namedError(404, 'not_found', 'The specified resource was not found.'),
    routes: [
      {
        method: 'GET',
        path: /^\/v1\/user\/balance$/,
        isPaid: false,
        answer: (request) => checkKey(request) ?? { status: 200, body: '{"credits":12.5}' },
      },
      {
        method: 'GET',
        path: /^\/v2beta\/results\/(\w+)$/,
        isPaid: false,
        answer: (request) => answerResult(request, { jobs, maskMode }),
      },
      {
        method: 'POST',
        path: /^\/v2beta\/stable-image\/(edit\/replace-background-and-relight)$/,
        isPaid: true,
        startsJob: true,
        answer: (request) => answerForm(request, { jobs, maskMode }),
      },
      {
        method: 'POST',
        path: /^\/v2beta\/stable-image\/((?:generate|edit)\/[\w-]+)$/,
        isPaid: true,
        answer: (request) => answerForm(request, { jobs, maskMode }),
      },
    ],
  };
}

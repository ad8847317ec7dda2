import type { SimulatedProvider, SimulatedRequest } from '../core/simulated-provider.ts';
import { answerCancel, answerResult, answerStatus } from '../fal/answer-job.ts';
import { answerSubmission } from '../fal/answer-submission.ts';
import { answerResultFile } from '../jobs/answer-result-file.ts';
import { createJobBook } from '../jobs/job-book.ts';
import { answerHfInference } from './answer-hf-inference.ts';
import { answerModel, answerModelList } from './answer-hub.ts';
import { plainError } from './plain-error.ts';

/** Options of the simulated provider. */
export interface SimulatedHuggingfaceOptions {
  /** `hint` is what the real one does. Default `exact`, so that tests can tell polarity by pixels. */
  readonly maskMode?: 'exact' | 'hint';
}

const job = String.raw`^\/fal-ai\/[\w.-]+\/[\w.-]+\/requests\/([\w-]+)`;

/** The router of Hugging Face, below `/huggingface`, and its hub, below `/huggingface/hub`. */
export function createSimulatedProvider({
  maskMode = 'exact',
}: SimulatedHuggingfaceOptions = {}): SimulatedProvider {
  const jobs = createJobBook('hffal-');
  const free = { isPaid: false } as const;
  return {
    id: 'huggingface',
    corsHeaders: { 'access-control-allow-origin': '*' },
    notFound: plainError(404, 'Not Found'),
    routes: [
      { method: 'GET', path: /^\/hub\/api\/models$/, ...free, answer: answerModelList },
      { method: 'GET', path: /^\/hub\/api\/models\/([\w-]+\/[\w.-]+)$/, ...free, answer: answerModel },
      {
        method: 'GET',
        path: new RegExp(`${job}\\/status$`),
        ...free,
        answer: (request) => answerStatus(atFal(request), jobs),
      },
      {
        method: 'GET',
        path: new RegExp(`${job}$`),
        ...free,
        answer: (request) => answerResult(atFal(request), jobs),
      },
      {
        method: 'PUT',
        path: new RegExp(`${job}\\/cancel$`),
        ...free,
        answer: (request) => answerCancel(atFal(request), jobs),
      },
      {
        method: 'GET',
        path: /^\/files\/([\w-]+)\/(\d+)\.png$/,
        ...free,
        answer: (request) =>
          answerResultFile(request, jobs.find(request.captured[0]), { candidate: 0, maskMode }),
      },
      {
        method: 'POST',
        path: /^\/hf-inference\/models\/([\w-]+\/[\w.-]+)$/,
        isPaid: true,
        answer: answerHfInference,
      },
      {
        method: 'POST',
        path: /^\/fal-ai\/([\w.-]+(?:\/[\w.-]+)+)$/,
        isPaid: true,
        startsJob: true,
        // Its answer names fal's own addresses: behind the router, only their paths hold.
        answer: (request) => answerSubmission({ ...atFal(request), baseUrl: 'https://queue.fal.run' }, jobs),
      },
    ],
  };
}

/** The request as the router hands it on to fal, which knows another word for the key. */
function atFal(request: SimulatedRequest): SimulatedRequest {
  const headers = new Headers(request.headers);
  const isQueue = request.query.get('_subdomain') === 'queue';
  headers.set(
    'authorization',
    (isQueue ? (headers.get('authorization') ?? '') : '').replace('Bearer ', 'Key '),
  );
  return { ...request, headers };
}

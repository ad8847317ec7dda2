import type { SimulatedProvider } from '../core/simulated-provider.ts';
import { answerResultFile } from '../jobs/answer-result-file.ts';
import { createJobBook } from '../jobs/job-book.ts';
import { alibabaError } from './alibaba-error.ts';
import { answerGeneration } from './answer-generation.ts';

/** Model Studio's image API, below `/alibaba/api/v1`. It lets no page call it, as far as is known. */
export function createSimulatedProvider({
  maskMode = 'exact',
}: { readonly maskMode?: 'exact' | 'hint' } = {}): SimulatedProvider {
  const jobs = createJobBook('');
  return {
    id: 'alibaba',
    apiPath: '/api/v1',
    notFound: alibabaError(404, 'NotFound', 'not found'),
    routes: [
      {
        method: 'POST',
        path: /^\/api\/v1\/services\/aigc\/multimodal-generation\/generation$/,
        isPaid: true,
        answer: (request) => answerGeneration(request, jobs),
      },
      {
        method: 'GET',
        path: /^\/results\/(\d+)\/(\d+)\.png$/,
        isPaid: false,
        answer: (request) => {
          const [id, candidate] = request.captured;
          return answerResultFile(request, jobs.find(id), { candidate: Number(candidate), maskMode });
        },
      },
    ],
  };
}

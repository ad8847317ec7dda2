import type { SimulatedProvider } from '../core/simulated-provider.ts';
import { answerImages } from './answer-images.ts';
import { answerModels } from './answer-models.ts';
import { togetherError } from './together-error.ts';

/** Options of the simulated provider. */
export interface SimulatedTogetherOptions {
  /** `hint`: everything is painted anew, as by the real one. Default `exact`, which tests can tell by pixels. */
  readonly maskMode?: 'exact' | 'hint';
}

/** Together AI's image API, below `/together/v1`. It lets no page call it, as far as is known. */
export function createSimulatedProvider({
  maskMode = 'exact',
}: SimulatedTogetherOptions = {}): SimulatedProvider {
  return {
    id: 'together',
    apiPath: '/v1',
    notFound: togetherError(404, { message: 'Not found', type: 'invalid_request_error' }),
    routes: [
      { method: 'GET', path: /^\/v1\/models$/, isPaid: false, answer: answerModels },
      {
        method: 'POST',
        path: /^\/v1\/images\/generations$/,
        isPaid: true,
        answer: (request) => answerImages(request, maskMode),
      },
    ],
  };
}

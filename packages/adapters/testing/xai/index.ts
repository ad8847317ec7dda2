import type { SimulatedProvider } from '../core/simulated-provider.ts';
import { answerImages } from './answer-images.ts';
import { answerModels } from './answer-models.ts';
import { xaiError } from './xai-error.ts';

/** Options of the simulated provider. */
export interface SimulatedXaiOptions {
  /** `hint`: everything is painted anew, as by the real one. Default `exact`, which tests can tell by pixels. */
  readonly maskMode?: 'exact' | 'hint';
}

/** xAI's image API, below `/xai/v1`. It lets no page call it, as far as is known. */
export function createSimulatedProvider({ maskMode = 'exact' }: SimulatedXaiOptions = {}): SimulatedProvider {
  return {
    id: 'xai',
    apiPath: '/v1',
    notFound: xaiError(404, 'Some requested entity was not found', 'Not found'),
    routes: [
      { method: 'GET', path: /^\/v1\/image-generation-models$/, isPaid: false, answer: answerModels },
      {
        method: 'POST',
        path: /^\/v1\/images\/(generations|edits)$/,
        isPaid: true,
        answer: (request) => answerImages(request, maskMode),
      },
    ],
  };
}

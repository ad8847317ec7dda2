import type { SimulatedProvider } from '../core/simulated-provider.ts';
import { answerImages } from './answer-images.ts';
import { answerEndpoints, answerModels } from './answer-models.ts';
import { answerKeys } from './answer-keys.ts';
import { openrouterError } from './openrouter-error.ts';

/** Options of the simulated provider. */
export interface SimulatedOpenrouterOptions {
  /** `hint`: everything is painted anew, as by the real one. Default `exact`, which tests can tell by pixels. */
  readonly maskMode?: 'exact' | 'hint';
}

/** OpenRouter's Image API and its exchange of codes for keys, below `/openrouter/api/v1`. */
export function createSimulatedProvider({
  maskMode = 'exact',
}: SimulatedOpenrouterOptions = {}): SimulatedProvider {
  return {
    id: 'openrouter',
    apiPath: '/api/v1',
    corsHeaders: { 'access-control-allow-origin': '*' },
    notFound: openrouterError(404, 'Not Found'),
    routes: [
      { method: 'GET', path: /^\/api\/v1\/images\/models$/, isPaid: false, answer: answerModels },
      {
        method: 'GET',
        path: /^\/api\/v1\/images\/models\/([^/]+\/[^/]+)\/endpoints$/,
        isPaid: false,
        answer: answerEndpoints,
      },
      {
        method: 'POST',
        path: /^\/api\/v1\/images$/,
        isPaid: true,
        answer: (request) => answerImages(request, maskMode),
      },
      { method: 'POST', path: /^\/api\/v1\/auth\/keys$/, isPaid: false, answer: answerKeys },
    ],
  };
}

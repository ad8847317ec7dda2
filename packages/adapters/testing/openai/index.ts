import type { SimulatedProvider } from '../core/simulated-provider.ts';
import { answerEdit, answerGeneration } from './answer-images.ts';
import type { MaskMode } from './answer-images-turn.ts';
import { answerModels } from './answer-models.ts';
import { answerResponse, answerStoredResponse, type StoredResponse } from './answer-responses.ts';
import { openaiError } from './openai-error.ts';

/** Options of the simulated provider. */
export interface SimulatedOpenaiOptions {
  /** `hint` is what the real one does. Default `exact`, so that tests can tell polarity by pixels. */
  readonly maskMode?: MaskMode;
}

/** OpenAI's Images and Responses APIs, below `/openai/v1`. */
export function createSimulatedProvider({
  maskMode = 'exact',
}: SimulatedOpenaiOptions = {}): SimulatedProvider {
  const stored = new Map<string, StoredResponse>();
  return {
    id: 'openai',
    apiPath: '/v1',
    corsHeaders: { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'x-request-id' },
    notFound: openaiError(404, { message: 'Invalid URL', type: 'invalid_request_error' }),
    routes: [
      { method: 'GET', path: /^\/v1\/models$/, isPaid: false, answer: answerModels },
      {
        method: 'POST',
        path: /^\/v1\/images\/generations$/,
        isPaid: true,
        answer: (request) => answerGeneration(request, maskMode),
      },
      {
        method: 'POST',
        path: /^\/v1\/images\/edits$/,
        isPaid: true,
        answer: (request) => answerEdit(request, maskMode),
      },
      {
        method: 'POST',
        path: /^\/v1\/responses$/,
        isPaid: true,
        answer: (request) => answerResponse(request, { maskMode, stored }),
      },
      {
        method: 'GET',
        path: /^\/v1\/responses\/([^/]+)$/,
        isPaid: false,
        answer: (request) => answerStoredResponse(request, stored),
      },
    ],
  };
}

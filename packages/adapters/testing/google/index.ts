import type { SimulatedProvider } from '../core/simulated-provider.ts';
import { answerContent } from './answer-content.ts';
import { answerInteraction, answerStoredInteraction } from './answer-interaction.ts';
import { answerModels } from './answer-models.ts';
import { googleError } from './google-error.ts';

/** Options of the simulated provider. */
export interface SimulatedGoogleOptions {
  /** `hint`: everything is painted anew, as by the real one. Default `exact`, which tests can tell by pixels. */
  readonly maskMode?: 'exact' | 'hint';
}

/** The Gemini API: generateContent and Interactions, below `/google/v1`, and below `/google/v1beta` as it was before. */
export function createSimulatedProvider({
  maskMode = 'exact',
}: SimulatedGoogleOptions = {}): SimulatedProvider {
  const stored = new Map<string, object>();
  return {
    id: 'google',
    apiPath: '/v1',
    corsHeaders: { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'vary,date,server' },
    notFound: googleError(404, 'NOT_FOUND', 'Requested entity was not found.'),
    routes: [
      { method: 'GET', path: /^\/v1(?:beta)?\/models$/, isPaid: false, answer: answerModels },
      {
        method: 'POST',
        path: /^\/v1(?:beta)?\/models\/([^/:]+):(generateContent|streamGenerateContent)$/,
        isPaid: true,
        answer: (request) => answerContent(request, maskMode),
      },
      {
        method: 'POST',
        path: /^\/v1(?:beta)?\/interactions$/,
        isPaid: true,
        answer: (request) => answerInteraction(request, { stored, maskMode }),
      },
      {
        method: 'GET',
        path: /^\/v1(?:beta)?\/interactions\/([^/]+)$/,
        isPaid: false,
        answer: (request) => answerStoredInteraction(request, stored),
      },
    ],
  };
}

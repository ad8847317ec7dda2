import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import { checkKey } from './google-error.ts';

/** Text models among them, one that is asked for in another way, and a picture model that nobody knows yet. */
const models: readonly [string, string][] = [
  ['gemini-3.8-flash', 'generateContent'],
  ['gemini-2.5-flash-image', 'generateContent'],
  ['gemini-3.1-flash-lite-image', 'generateContent'],
  ['gemini-3-pro-image', 'generateContent'],
  ['imagen-5.0-generate', 'predict'],
  ['gemini-nano-banana-2.1', 'generateContent'],
  ['gemini-5-image', 'generateContent'],
];

/** `GET /v1/models`, five a page at most. */
export function answerModels(request: SimulatedRequest): SimulatedAnswer {
  const from = Number(request.query.get('pageToken') ?? 0);
  const to = from + Math.min(5, Number(request.query.get('pageSize') ?? 50));
  const page = models.slice(from, to).map(([id, method]) => ({
    name: `models/${id}`,
    displayName: id,
    supportedGenerationMethods: [method, 'countTokens'],
  }));
  const body = { models: page, ...(to < models.length && { nextPageToken: String(to) }) };
  return checkKey(request) ?? { status: 200, body: JSON.stringify(body) };
}

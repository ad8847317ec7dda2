import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';

/** An error as the API writes it. */
export function togetherError(
  status: number,
  error: { message: string; type: string; code?: string; param?: string },
  headers: Readonly<Record<string, string>> = {},
): SimulatedAnswer {
  const body = JSON.stringify({ id: 'simulated', error: { param: null, code: null, ...error } });
  return { status, headers, body };
}

const invalid = 'invalid_request_error';

/** The answer to a key that is missing; undefined when there is one. */
export function checkKey({ headers }: SimulatedRequest): SimulatedAnswer | undefined {
  if (/^Bearer \S+$/.test(headers.get('authorization') ?? '')) return undefined;
  return togetherError(401, { message: 'Missing API key', type: invalid, code: 'missing_api_key' });
}

/** The answer that a fault of the provider itself stands for; undefined for those that spoil a success. */
export function togetherFault({ fault, headers }: SimulatedRequest): SimulatedAnswer | undefined {
  switch (fault?.kind) {
    case 'rate-limited':
      return togetherError(
        429,
        { message: 'You have reached the rate limit specific to this model.', type: 'model_rate_limit' },
        { 'retry-after': String(fault.retryAfterMs / 1000) },
      );
    case 'overloaded':
      return togetherError(503, {
        message: 'The server is overloaded or not ready yet.',
        type: 'server_error',
        code: 'service_unavailable',
      });
    case 'request-timeout':
      return togetherError(408, { message: 'Request timed out', type: 'request_timeout' });
    case 'gateway-timeout':
      return {
        status: 524,
        headers: { 'content-type': 'text/html' },
        body: '<html><title>api.together.ai | 524: A timeout occurred</title></html>',
      };
    case 'unauthorised':
      return togetherError(401, {
        message: `Invalid API key provided: ${headers.get('authorization')?.slice(7)}. You can find your API key at https://api.together.ai/settings/api-keys.`,
        type: invalid,
        code: 'invalid_api_key',
      });
    case 'unknown-model':
      return togetherError(404, {
        message:
          'Unable to access model black-forest-labs/FLUX.9. Please visit https://api.together.ai/models.',
        type: invalid,
        code: 'model_not_available',
      });
    case 'bad-request':
      return togetherError(400, {
        message: 'height must be a multiple of 16',
        type: invalid,
        param: 'height',
      });
    case 'refused-input':
      return togetherError(422, {
        message: 'The prompt contains NSFW content.',
        type: invalid,
        param: 'prompt',
      });
    case 'refused-output':
      return togetherError(422, { message: 'The generated image contains NSFW content.', type: invalid });
    default:
      return undefined;
  }
}

import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';

/** An error as the API writes it. */
export function namedError(
  status: number,
  name: string,
  error: string,
  headers: Readonly<Record<string, string>> = {},
): SimulatedAnswer {
  return { status, headers, body: JSON.stringify({ id: '0a1b2c3d', name, errors: [error] }) };
}

/** The answer to a key that is missing, or to a client that wants something else than JSON; undefined when all is well. */
export function checkKey({ headers }: SimulatedRequest): SimulatedAnswer | undefined {
  if (!/^Bearer \S+$/.test(headers.get('authorization') ?? ''))
    return namedError(401, 'unauthorized', 'authorization: missing');
  if (headers.get('accept') === 'application/json') return undefined;
  return namedError(400, 'bad_request', 'accept: the simulator answers in JSON only');
}

/** The answer that a fault of the provider itself stands for; undefined for those that show later. */
export function stabilityFault({ fault, headers }: SimulatedRequest): SimulatedAnswer | undefined {
  switch (fault?.kind) {
    case 'rate-limited':
      return namedError(
        429,
        'rate_limit_exceeded',
        'You have exceeded the rate limit of 150 requests within a 10 second period, and have been timed out for 60 seconds.',
        { 'retry-after': String(fault.retryAfterMs / 1000) },
      );
    case 'overloaded':
      return namedError(503, 'service_unavailable', 'The service is temporarily unavailable.');
    case 'request-timeout':
      return namedError(408, 'request_timeout', 'The request timed out.');
    case 'gateway-timeout':
      return {
        status: 504,
        headers: { 'content-type': 'text/html' },
        body: '<html><h1>504 Gateway Time-out</h1></html>',
      };
    case 'unauthorised':
      return namedError(401, 'unauthorized', `Invalid API key: ${headers.get('authorization')}`);
    case 'unknown-model':
      return namedError(404, 'not_found', 'The specified engine (ID sd9) was not found.');
    case 'bad-request':
      return namedError(400, 'bad_request', 'prompt: cannot be blank');
    case 'refused-input':
      return namedError(
        403,
        'content_moderation',
        'Your request was flagged by our content moderation system, as a result your request was denied and you were not charged.',
      );
    default:
      return undefined;
  }
}

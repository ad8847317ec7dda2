import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';

/** An error as the API writes it. */
export function problem(
  status: number,
  detail: string,
  more: Readonly<Record<string, unknown>> = {},
): SimulatedAnswer {
  const body = JSON.stringify({ title: 'Error', detail, status, ...more });
  return { status, headers: { 'content-type': 'application/problem+json' }, body };
}

/** The answer to a token that is missing; undefined when there is one. */
export function checkKey({ headers }: SimulatedRequest): SimulatedAnswer | undefined {
  if (/^Bearer \S+$/.test(headers.get('authorization') ?? '')) return undefined;
  return problem(401, 'You did not pass an authentication token');
}

/** The answer to a submission that a fault stands for; undefined for those that show later. */
export function submissionFault({ fault, headers }: SimulatedRequest): SimulatedAnswer | undefined {
  switch (fault?.kind) {
    case 'rate-limited':
      return problem(429, 'Request was throttled. Your rate limit for creating predictions resets soon.', {
        retry_after: fault.retryAfterMs / 1000,
      });
    case 'overloaded':
      return problem(503, 'Service Unavailable');
    case 'request-timeout':
      return problem(408, 'Request timed out');
    case 'gateway-timeout':
      return {
        status: 504,
        headers: { 'content-type': 'text/html' },
        body: '<html><h1>504 Gateway Time-out</h1></html>',
      };
    case 'unauthorised':
      return problem(401, `You did not pass a valid authentication token: ${headers.get('authorization')}`);
    case 'unknown-model':
      return problem(404, 'The requested resource could not be found.');
    case 'bad-request':
      return problem(422, '- input.width: Must be less than or equal to 2048', {
        title: 'Input validation failed',
      });
    default:
      return undefined;
  }
}

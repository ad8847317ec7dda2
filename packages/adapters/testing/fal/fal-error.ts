import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';

/** An error as the queue and the models write it. */
export function falError(
  status: number,
  detail: unknown,
  headers: Readonly<Record<string, string>> = {},
): SimulatedAnswer {
  return { status, headers, body: JSON.stringify({ detail }) };
}

/** The answer to a key that is missing; undefined when there is one. */
export function checkKey({ headers }: SimulatedRequest): SimulatedAnswer | undefined {
  if (/^Key \S+$/.test(headers.get('authorization') ?? '')) return undefined;
  return falError(401, 'Authentication is required to access this application.');
}

/** The answer to a submission that a fault stands for; undefined for those that show later. */
export function submissionFault({ fault, headers }: SimulatedRequest): SimulatedAnswer | undefined {
  switch (fault?.kind) {
    case 'rate-limited':
      return falError(429, 'Too many concurrent requests. Please retry later.', {
        'retry-after': String(fault.retryAfterMs / 1000),
      });
    case 'overloaded':
      return falError(503, 'Service temporarily unavailable');
    case 'request-timeout':
      return falError(408, 'Request timed out');
    case 'gateway-timeout':
      return {
        status: 504,
        headers: { 'content-type': 'text/html' },
        body: '<html><h1>504 Gateway Time-out</h1></html>',
      };
    case 'unauthorised':
      return falError(401, `Cannot access application: invalid credentials ${headers.get('authorization')}`);
    case 'unknown-model':
      return falError(404, "Application 'flux-9' not found");
    default:
      return undefined;
  }
}

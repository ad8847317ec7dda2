import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';

/** An error as FastAPI writes it. */
export function detailError(
  status: number,
  detail: unknown,
  headers: Readonly<Record<string, string>> = {},
): SimulatedAnswer {
  return { status, headers, body: JSON.stringify({ detail }) };
}

/** The answer to a key that is missing; undefined when there is one. */
export function checkKey({ headers }: SimulatedRequest): SimulatedAnswer | undefined {
  return headers.get('x-key') ? undefined : detailError(403, 'Not authenticated');
}

/** The answer to a submission that a fault stands for; undefined for those that show later. */
export function submissionFault({ fault, headers }: SimulatedRequest): SimulatedAnswer | undefined {
  switch (fault?.kind) {
    case 'rate-limited':
      return detailError(429, 'Too many active tasks. Limit is 24.', {
        'retry-after': String(fault.retryAfterMs / 1000),
      });
    case 'overloaded':
      return detailError(503, 'Service temporarily unavailable');
    case 'request-timeout':
      return detailError(408, 'Request timed out');
    case 'gateway-timeout':
      return {
        status: 504,
        headers: { 'content-type': 'text/html' },
        body: '<html><h1>504 Gateway Time-out</h1></html>',
      };
    case 'unauthorised':
      return detailError(403, `Not authenticated - Invalid Authentication: ${headers.get('x-key')}`);
    case 'unknown-model':
      return detailError(404, 'Not Found');
    case 'bad-request':
      return detailError(422, [
        { type: 'multiple_of', loc: ['body', 'width'], msg: 'Input should be a multiple of 16', input: 17 },
      ]);
    default:
      return undefined;
  }
}

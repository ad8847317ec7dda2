import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';

/** An error as the router and the hub write it. */
export function plainError(status: number, error: unknown, more: object = {}): SimulatedAnswer {
  return { status, body: JSON.stringify({ error, ...more }) };
}

/** The answer to a token that is missing; undefined when there is one. */
export function checkKey({ headers }: SimulatedRequest): SimulatedAnswer | undefined {
  return /^Bearer \S+$/.test(headers.get('authorization') ?? '')
    ? undefined
    : plainError(401, 'Invalid username or password.');
}

/** The answer that a fault of the provider itself stands for; undefined for those that spoil a success. */
export function routerFault({ fault, headers }: SimulatedRequest): SimulatedAnswer | undefined {
  switch (fault?.kind) {
    case 'rate-limited':
      return {
        ...plainError(429, 'Too Many Requests'),
        headers: { 'retry-after': String(fault.retryAfterMs / 1000) },
      };
    case 'overloaded':
      return plainError(503, 'Model Qwen/Qwen-Image is currently loading', { estimated_time: 20.5 });
    case 'request-timeout':
      return plainError(408, 'Request Timeout');
    case 'gateway-timeout':
      return {
        status: 504,
        headers: { 'content-type': 'text/html' },
        body: '<html><h1>504 Gateway Time-out</h1></html>',
      };
    case 'unauthorised':
      return plainError(401, `Invalid credentials in Authorization header: ${headers.get('authorization')}`);
    case 'unknown-model':
      return plainError(404, 'Model not found');
    case 'bad-request':
      return plainError(400, [
        'Error in `parameters.num_inference_steps`: ensure this value is less than or equal to 500',
      ]);
    default:
      return undefined;
  }
}

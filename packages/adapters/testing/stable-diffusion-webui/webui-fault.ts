import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';

/** An error as the server writes it: a Python exception. */
export function webuiError(
  status: number,
  error: string,
  words: { detail?: string; errors?: string },
): SimulatedAnswer {
  return { status, body: JSON.stringify({ error, detail: '', body: '', errors: '', ...words }) };
}

/** The answer to requests without the right user name and password; undefined when they are there. */
export function checkPassword({ headers }: SimulatedRequest): SimulatedAnswer | undefined {
  if (headers.get('authorization')?.startsWith('Basic ')) return undefined;
  return { status: 401, body: JSON.stringify({ detail: 'Not authenticated' }) };
}

/** The answer that a fault of the server itself stands for; undefined for those that spoil a success. */
export function webuiFault({ fault, headers }: SimulatedRequest): SimulatedAnswer | undefined {
  switch (fault?.kind) {
    case 'overloaded':
      return webuiError(500, 'RuntimeError', { errors: 'Expected all tensors to be on the same device' });
    // What a web server in front of it says.
    case 'request-timeout':
      return { status: 408, headers: { 'content-type': 'text/html' }, body: '<h1>408 Request Time-out</h1>' };
    case 'gateway-timeout':
      return { status: 504, headers: { 'content-type': 'text/html' }, body: '<h1>504 Gateway Time-out</h1>' };
    case 'unauthorised':
      return {
        status: 401,
        body: JSON.stringify({ detail: `Incorrect username or password: ${headers.get('authorization')}` }),
      };
    case 'bad-request':
      return webuiError(404, 'HTTPException', { detail: 'Sampler not found' });
    default:
      return undefined;
  }
}

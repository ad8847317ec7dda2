import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';

/** An error as the API writes it. */
export function bytedanceError(
  status: number,
  code: string,
  message: string,
  {
    type = 'BadRequest',
    param = '',
    headers = {},
  }: { type?: string; param?: string; headers?: Record<string, string> } = {},
): SimulatedAnswer {
  return { status, headers, body: JSON.stringify({ error: { code, message, param, type } }) };
}

/** The answer to a key that is missing; undefined when there is one. */
export function checkKey({ headers }: SimulatedRequest): SimulatedAnswer | undefined {
  if (/^Bearer \S+$/.test(headers.get('authorization') ?? '')) return undefined;
  return bytedanceError(
    401,
    'AuthenticationError',
    'the API key or AK/SK in the request is missing or invalid',
    {
      type: 'Unauthorized',
    },
  );
}

/** The answer that a fault of the provider itself stands for; undefined for those that spoil a success. */
export function bytedanceFault({ fault, headers }: SimulatedRequest): SimulatedAnswer | undefined {
  const html = { 'content-type': 'text/html' };
  switch (fault?.kind) {
    case 'rate-limited':
      return bytedanceError(
        429,
        'ModelAccountIpmRateLimitExceeded',
        'The requests of the model exceed the rate limit for images per minute (IPM) of the account.',
        { type: 'TooManyRequests', headers: { 'retry-after': String(fault.retryAfterMs / 1000) } },
      );
    case 'overloaded':
      return bytedanceError(
        429,
        'ServerOverloaded',
        'The service is currently unable to handle additional requests due to server overload.',
        {
          type: 'TooManyRequests',
        },
      );
    case 'request-timeout':
      return { status: 408, headers: html, body: '<h1>408 Request Time-out</h1>' };
    case 'gateway-timeout':
      return { status: 504, headers: html, body: '<h1>504 Gateway Time-out</h1>' };
    case 'unauthorised':
      return bytedanceError(
        401,
        'AuthenticationError',
        `The API key doesn't exist: ${headers.get('authorization')?.slice(7)}.`,
        {
          type: 'Unauthorized',
        },
      );
    case 'unknown-model':
      return bytedanceError(
        404,
        'InvalidEndpointOrModel.NotFound',
        'The model or endpoint seedream-9-0 does not exist or you do not have access to it.',
        { type: 'NotFound' },
      );
    case 'bad-request':
      return bytedanceError(
        400,
        'InvalidParameter',
        'The parameter `size` specified in the request is not valid: image size must be at least 3686400 pixels.',
        { param: 'size' },
      );
    case 'refused-input':
      return bytedanceError(
        400,
        'InputTextSensitiveContentDetected',
        'The request failed because the input text may contain sensitive information.',
        { param: 'prompt' },
      );
    default:
      return undefined;
  }
}

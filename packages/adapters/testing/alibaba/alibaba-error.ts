import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';

/** An error as the API writes it. */
export function alibabaError(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): SimulatedAnswer {
  return { status, headers, body: JSON.stringify({ request_id: '45ac7f13-simulated', code, message }) };
}

/** The answer to a key that is missing; undefined when there is one. */
export function checkKey({ headers }: SimulatedRequest): SimulatedAnswer | undefined {
  if (/^Bearer \S+$/.test(headers.get('authorization') ?? '')) return undefined;
  return alibabaError(401, 'InvalidApiKey', 'No API-key provided.');
}

/** The answer that a fault of the provider itself stands for; undefined for those that spoil a success. */
export function alibabaFault({ fault, headers }: SimulatedRequest): SimulatedAnswer | undefined {
  const html = { 'content-type': 'text/html' };
  switch (fault?.kind) {
    case 'rate-limited':
      return alibabaError(
        429,
        'Throttling.RateQuota',
        'Requests rate limit exceeded, please try again later.',
        { 'retry-after': String(fault.retryAfterMs / 1000) },
      );
    case 'overloaded':
      return alibabaError(
        503,
        'ModelUnavailable',
        'Too many requests. Batch requests are being throttled due to system capacity limits.',
      );
    case 'request-timeout':
      return { status: 408, headers: html, body: '<h1>408 Request Time-out</h1>' };
    case 'gateway-timeout':
      return { status: 504, headers: html, body: '<h1>504 Gateway Time-out</h1>' };
    case 'unauthorised':
      return alibabaError(
        401,
        'InvalidApiKey',
        `Invalid API-key provided: ${headers.get('authorization')?.slice(7)}.`,
      );
    case 'unknown-model':
      return alibabaError(
        404,
        'ModelNotFound',
        'The model qwen-image-9 does not exist or you do not have access to it.',
      );
    case 'bad-request':
      return alibabaError(400, 'InvalidParameter', 'num_images_per_prompt must be 1');
    case 'refused-input':
      return alibabaError(400, 'DataInspectionFailed', 'Input data may contain inappropriate content.');
    case 'refused-output':
      return alibabaError(400, 'DataInspectionFailed', 'Output data may contain inappropriate content.');
    default:
      return undefined;
  }
}

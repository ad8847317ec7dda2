import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';

/** An error as the API writes it. */
export function xaiError(
  status: number,
  code: string,
  error: string,
  { usage, headers = {} }: { usage?: object; headers?: Readonly<Record<string, string>> } = {},
): SimulatedAnswer {
  return { status, headers, body: JSON.stringify({ code, error, ...(usage && { usage }) }) };
}

/** The answer to a key that is missing; undefined when there is one. */
export function checkKey({ headers }: SimulatedRequest): SimulatedAnswer | undefined {
  if (/^Bearer \S+$/.test(headers.get('authorization') ?? '')) return undefined;
  return xaiError(401, 'Unauthenticated:no-credentials', 'No API key provided.');
}

const invalid = 'Client specified an invalid argument';

/** The answer that a fault of the provider itself stands for; undefined for those that spoil a success. */
export function xaiFault({ fault, headers }: SimulatedRequest): SimulatedAnswer | undefined {
  switch (fault?.kind) {
    case 'rate-limited':
      return xaiError(
        429,
        'Some resource has been exhausted',
        'Too many requests for team and model grok-imagine-image-2.0.',
        { headers: { 'retry-after': String(fault.retryAfterMs / 1000) } },
      );
    case 'overloaded':
      return xaiError(
        503,
        'The service is currently unavailable',
        'The model is currently at capacity due to high demand. Please try again in a few minutes.',
      );
    case 'request-timeout':
      return { status: 408, headers: { 'content-type': 'text/plain' }, body: 'stream timeout' };
    case 'gateway-timeout':
      return { status: 504, headers: { 'content-type': 'text/plain' }, body: 'upstream request timeout' };
    case 'unauthorised':
      return xaiError(
        400,
        invalid,
        `Incorrect API key provided: ${headers.get('authorization')?.slice(7)}. You can obtain an API key from https://console.x.ai.`,
      );
    case 'unknown-model':
      return xaiError(
        404,
        'Some requested entity was not found',
        'The model grok-imagine-image-9 does not exist or your team does not have access to it.',
      );
    case 'bad-request':
      return xaiError(400, invalid, 'Argument not supported: size');
    case 'refused-input':
      return xaiError(400, invalid, 'Prompt rejected by content moderation.');
    case 'refused-output':
      return xaiError(400, 'imagine:content-moderated', 'Generated image rejected by content moderation.', {
        usage: { cost_in_usd_ticks: 600_000_000 },
      });
    default:
      return undefined;
  }
}

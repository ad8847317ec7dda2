import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';

/** An error as the API writes it. */
export function openrouterError(
  code: number,
  message: string,
  { metadata, headers = {} }: { metadata?: object; headers?: Readonly<Record<string, string>> } = {},
): SimulatedAnswer {
  const error = { message, code, ...(metadata && { metadata }) };
  return { status: code, headers, body: JSON.stringify({ error, user_id: 'user_simulated' }) };
}

/** The answer to a key that is missing; undefined when there is one. */
export function checkKey({ headers }: SimulatedRequest): SimulatedAnswer | undefined {
  if (/^Bearer \S+$/.test(headers.get('authorization') ?? '')) return undefined;
  return openrouterError(401, 'No auth credentials found');
}

/** The answer that a fault of the provider itself stands for; undefined for those that spoil a success. */
export function openrouterFault({ fault, headers }: SimulatedRequest): SimulatedAnswer | undefined {
  switch (fault?.kind) {
    case 'rate-limited':
      return openrouterError(429, 'Provider returned error', {
        metadata: {
          raw: 'openai/gpt-image-2.6-flare is temporarily rate-limited upstream. Please retry shortly.',
          provider_name: 'OpenAI',
        },
        headers: { 'retry-after': String(fault.retryAfterMs / 1000) },
      });
    case 'overloaded':
      return openrouterError(529, 'Provider is temporarily overloaded');
    case 'request-timeout':
      return openrouterError(408, 'Request timed out');
    case 'gateway-timeout':
      return {
        status: 524,
        headers: { 'content-type': 'text/html' },
        body: '<html><title>openrouter.ai | 524: A timeout occurred</title></html>',
      };
    case 'unauthorised':
      return openrouterError(401, `Invalid key: ${headers.get('authorization')?.slice(7)}`);
    case 'unknown-model':
      return openrouterError(400, 'openai/gpt-image-9 is not a valid model ID');
    case 'bad-request':
      return openrouterError(400, 'size 2048x2048 conflicts with aspect_ratio 16:9');
    case 'refused-input':
      return openrouterError(
        403,
        'openai/gpt-image-2.6-flare requires moderation on OpenAI. Your input was flagged.',
        {
          metadata: { reasons: ['violence'], flagged_input: 'a red house', provider_name: 'OpenAI' },
        },
      );
    default:
      return undefined;
  }
}

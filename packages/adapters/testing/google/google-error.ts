import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';

/** An error as the API writes it: google.rpc.Status. */
export function googleError(
  code: number,
  status: string,
  message: string,
  details: object[] = [],
): SimulatedAnswer {
  const error = { code, message, status, ...(details.length > 0 && { details }) };
  return { status: code, body: JSON.stringify({ error }, null, 2) };
}

/** The answer to a key that is missing; undefined when there is one. */
export function checkKey({ headers }: SimulatedRequest): SimulatedAnswer | undefined {
  if (/^\S+$/.test(headers.get('x-goog-api-key') ?? '')) return undefined;
  return googleError(
    403,
    'PERMISSION_DENIED',
    "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
  );
}

/** The answer that a fault of the provider itself stands for; undefined for those that come as a success. */
export function googleFault({ fault, headers }: SimulatedRequest): SimulatedAnswer | undefined {
  switch (fault?.kind) {
    case 'rate-limited':
      return googleError(
        429,
        'RESOURCE_EXHAUSTED',
        'You exceeded your current quota, please check your plan and billing details. Please retry in 1.5s.',
        [
          {
            '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
            violations: [{ quotaId: 'GenerateRequestsPerMinutePerProjectPerModel', quotaValue: '10' }],
          },
          {
            '@type': 'type.googleapis.com/google.rpc.RetryInfo',
            retryDelay: `${fault.retryAfterMs / 1000}s`,
          },
        ],
      );
    case 'overloaded':
      return googleError(503, 'UNAVAILABLE', 'The model is overloaded. Please try again later.');
    case 'request-timeout':
      // The front end's own page: the request never reached the API.
      return {
        status: 408,
        headers: { 'content-type': 'text/html' },
        body: '<html><title>Error 408 (Request Timeout)!!1</title></html>',
      };
    case 'gateway-timeout':
      return googleError(504, 'DEADLINE_EXCEEDED', 'Deadline expired before operation could complete.');
    case 'unauthorised':
      return googleError(
        403,
        'PERMISSION_DENIED',
        `Permission denied: Consumer 'api_key:${headers.get('x-goog-api-key')}' has been suspended.`,
        [
          {
            '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
            reason: 'CONSUMER_SUSPENDED',
            domain: 'googleapis.com',
            metadata: { containerInfo: `api_key:${headers.get('x-goog-api-key')}` },
          },
        ],
      );
    case 'unknown-model':
      return googleError(
        404,
        'NOT_FOUND',
        'models/gemini-9-image is not found for API version v1beta, or is not supported for generateContent.',
      );
    case 'bad-request':
      return googleError(
        400,
        'INVALID_ARGUMENT',
        '* GenerateContentRequest.generation_config.image_config.image_size: invalid value "8K".',
      );
    default:
      return undefined;
  }
}

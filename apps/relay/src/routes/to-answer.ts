import {
  type EngineError,
  type EngineErrorCode,
  OverloadedError,
  RateLimitedError,
} from '@pentimento/engine';
import { describeError } from '@pentimento/adapters/relay/wire';

/** An error as an answer: everything that a program decides by, and the status that proxies understand. */
export function toAnswer(error: EngineError, status = statuses[error.code] ?? 500): Response {
  const saysWhen = RateLimitedError.isInstance(error) || OverloadedError.isInstance(error);
  const waitMs = saysWhen ? error.retryAfterMs : undefined;
  return Response.json(
    { error: describeError(error) },
    {
      status,
      headers: {
        ...(waitMs !== undefined && { 'retry-after': String(Math.ceil(waitMs / 1000)) }),
        ...(status === 401 && { 'www-authenticate': 'Bearer' }),
      },
    },
  );
}

const statuses: Partial<Record<EngineErrorCode, number>> = {
  'invalid-request': 400,
  authentication: 401,
  'model-unavailable': 404,
  'rate-limited': 429,
  overloaded: 503,
};

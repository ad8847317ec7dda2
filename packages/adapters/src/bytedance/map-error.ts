import {
  AuthenticationError,
  type EngineError,
  ModelUnavailableError,
  OverloadedError,
  RateLimitedError,
  RefusedError,
} from '@pentimento/engine';
import * as v from 'valibot';
import type { HttpFailure } from '../http/http-failure.ts';
import { providerWords } from '../http/provider-words.ts';

const schema = v.object({ error: v.object({ code: v.string() }) });

const declined = /SensitiveContentDetected|RiskDetection|PolicyViolation|PrivacyInformation|ContentSecurity/;

/** What the API's own error codes mean. Undefined: the status decides. */
export function mapError({ body, label, retryAfterMs }: HttpFailure): EngineError | undefined {
  const parsed = v.safeParse(schema, body);
  if (!parsed.success) return undefined;
  const { code } = parsed.output.error;
  const words = providerWords(body);
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  if (declined.test(code)) {
    return new RefusedError({
      message: `${label} declined for reasons of content (${code}). Say it differently, or use another picture.`,
      stage: code.startsWith('Output') ? 'output' : 'input',
      categories: code.includes('.') ? [code.slice(code.indexOf('.') + 1)] : [],
    });
  }
  if (/Overdue|QuotaExceeded|SetLimitExceeded|InvalidAccountStatus/.test(code)) {
    return new RateLimitedError({
      message: `The account at ${label} has no credit left, or has reached its limit: ${words} Add credit or raise the limit.`,
      isRetryable: false,
    });
  }
  if (code === 'ServerOverloaded')
    return new OverloadedError({ message: `${label} is busy: ${words} Try again in a while.`, ...wait });
  if (/^(ModelNotOpen|InvalidEndpointOrModel|UnsupportedModel)/.test(code)) {
    return new ModelUnavailableError({
      message: `${label} does not have this model for your account: ${words} Open it in the console, or choose another.`,
    });
  }
  if (/^(AuthenticationError|AccessDenied)/.test(code))
    return new AuthenticationError({
      message: `${label} does not accept the key: ${words} Check it in the settings.`,
    });
  return undefined;
}

import {
  type EngineError,
  ModelUnavailableError,
  OverloadedError,
  RateLimitedError,
  RefusedError,
} from '@pentimento/engine';
import * as v from 'valibot';
import type { HttpFailure } from '../http/http-failure.ts';
import { mapHttpStatus } from '../http/map-http-status.ts';
import { providerWords } from '../http/provider-words.ts';
import { PreviousResponseLostError } from './previous-response-lost-error.ts';

const schema = v.object({
  error: v.object({
    code: v.nullish(v.string()),
    type: v.nullish(v.string()),
    moderation_details: v.nullish(
      v.object({ moderation_stage: v.nullish(v.string()), categories: v.nullish(v.array(v.string())) }),
    ),
  }),
});

/** What the API's own error codes mean. Undefined: the status decides. */
export function mapError(failure: HttpFailure): EngineError | undefined {
  const parsed = v.safeParse(schema, failure.body);
  if (!parsed.success) return undefined;
  const { code, type, moderation_details: moderation } = parsed.output.error;
  const { retryAfterMs } = failure;
  const words = providerWords(failure.body);
  switch (code ?? type) {
    case 'moderation_blocked':
    case 'content_policy_violation':
    case 'image_content_policy_violation': {
      const categories = moderation?.categories ?? [];
      const reasons = categories.length > 0 ? ` (${categories.join(', ')})` : '';
      return new RefusedError({
        message: `OpenAI declined for reasons of content${reasons}. Say it differently, or use another picture.`,
        stage: moderation?.moderation_stage === 'output' ? 'output' : 'input',
        categories,
      });
    }
    case 'insufficient_quota':
    case 'billing_hard_limit_reached':
      return new RateLimitedError({
        message: `The OpenAI account has no credit left, or has reached its limit: ${words} Add credit or raise the limit.`,
        isRetryable: false,
      });
    case 'rate_limit_exceeded':
      return new RateLimitedError({
        message: `OpenAI asks to slow down: ${words} Wait a little.`,
        ...(retryAfterMs !== undefined && { retryAfterMs }),
      });
    case 'model_not_found':
      return new ModelUnavailableError({
        message: `OpenAI does not have this model for your account: ${words} Choose another; some need a verified organisation.`,
      });
    case 'previous_response_not_found':
      return new PreviousResponseLostError({
        message: `OpenAI cannot go on from there: ${words} Try again.`,
      });
    case 'server_error':
      return new OverloadedError({ message: `OpenAI has trouble: ${words} Try again in a while.` });
    default:
      return undefined;
  }
}

/** The error that an event of a stream reports: it has no status of its own. */
export function mapStreamError(body: unknown): EngineError {
  const failure = { status: 400, body, isPaid: true, label: 'OpenAI' };
  return mapError(failure) ?? mapHttpStatus(failure);
}

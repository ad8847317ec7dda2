import {
  type EngineError,
  ModelUnavailableError,
  OverloadedError,
  RateLimitedError,
  RefusedError,
} from '@pentimento/engine';
import * as v from 'valibot';
import type { Connection } from '../../http/connection.ts';
import type { HttpFailure } from '../../http/http-failure.ts';
import { mapHttpStatus } from '../../http/map-http-status.ts';
import { providerWords } from '../../http/provider-words.ts';
import { readWaitInWords } from '../../http/read-wait-in-words.ts';

const schema = v.object({
  error: v.object({
    code: v.nullish(v.union([v.string(), v.number()])),
    type: v.nullish(v.string()),
    moderation_details: v.nullish(
      v.object({ moderation_stage: v.nullish(v.string()), categories: v.nullish(v.array(v.string())) }),
    ),
  }),
});

/** What the error codes of an Images API mean. Undefined: the status decides. */
export function mapImagesError(failure: HttpFailure): EngineError | undefined {
  const parsed = v.safeParse(schema, failure.body);
  if (!parsed.success) return undefined;
  const { code, type, moderation_details: moderation } = parsed.output.error;
  const { retryAfterMs, label } = failure;
  const words = providerWords(failure.body);
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  switch (code ?? type) {
    case 'moderation_blocked':
    case 'content_policy_violation':
    case 'image_content_policy_violation': {
      const categories = moderation?.categories ?? [];
      const reasons = categories.length > 0 ? ` (${categories.join(', ')})` : '';
      return new RefusedError({
        message: `${label} declined for reasons of content${reasons}. Say it differently, or use another picture.`,
        stage: moderation?.moderation_stage === 'output' ? 'output' : 'input',
        categories,
      });
    }
    case 'insufficient_quota':
    case 'billing_hard_limit_reached':
      return new RateLimitedError({
        message: `The account at ${label} has no credit left, or has reached its limit: ${words} Add credit or raise the limit.`,
        isRetryable: false,
      });
    case 'rate_limit_exceeded':
      return new RateLimitedError({
        message: `${label} asks to slow down: ${words} Wait a little.`,
        ...wait,
      });
    case 'model_not_found':
      return new ModelUnavailableError({
        message: `${label} does not have this model for your account: ${words} Choose another.`,
      });
    case 'server_error':
      return new OverloadedError({
        message: `${label} has trouble: ${words} Try again in a while.`,
        ...wait,
      });
    default:
      return undefined;
  }
}

/** The error that an event of a stream reports: it has no status of its own. */
export function mapStreamError(
  body: unknown,
  { label, mapError }: Pick<Connection, 'label' | 'mapError'>,
): EngineError {
  const retryAfterMs = readWaitInWords(providerWords(body));
  const failure = {
    status: 400,
    body,
    isPaid: true,
    label,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
  return mapError?.(failure) ?? mapHttpStatus(failure);
}

import { AuthenticationError, type EngineError, RateLimitedError, RefusedError } from '@pentimento/engine';
import * as v from 'valibot';
import { cleanBody } from '../http/clean-body.ts';
import type { Connection } from '../http/connection.ts';
import type { HttpFailure } from '../http/http-failure.ts';
import { mapHttpStatus } from '../http/map-http-status.ts';
import { providerWords } from '../http/provider-words.ts';

const detail = v.object({
  reason: v.nullish(v.string()),
  retryDelay: v.nullish(v.string()),
  violations: v.nullish(v.array(v.object({ quotaId: v.nullish(v.string()) }))),
});
const schema = v.object({
  error: v.object({ status: v.nullish(v.string()), details: v.nullish(v.array(detail), []) }),
});

/** Words of a 400 that is a refusal: most refusals come as answers, see `explain-missing-picture.ts`. */
const refusal = /responsible ai|prohibited content|content policy|blocked (by|for|due to) .*(safety|policy)/i;

/** What the API's own errors (google.rpc.Status) mean. Undefined: the status decides. */
export function mapError(failure: HttpFailure): EngineError | undefined {
  const parsed = v.safeParse(schema, failure.body);
  if (!parsed.success) return undefined;
  const { status, details } = parsed.output.error;
  const words = providerWords(failure.body);
  if (details?.some(({ reason }) => reason === 'API_KEY_INVALID')) {
    // It comes as a 400, as if the request were wrong.
    return new AuthenticationError({
      message: `Google does not know the key: ${words} Check the key in the settings.`,
    });
  }
  if (failure.status === 400 && refusal.test(words)) {
    return new RefusedError({
      message: `Google declined the request for reasons of content: ${words} Say it differently, or use another picture.`,
      stage: 'input',
      categories: [],
    });
  }
  if (status !== 'RESOURCE_EXHAUSTED') return undefined;
  const quotas = details?.flatMap(({ violations }) => violations ?? []) ?? [];
  const isUsedUp =
    quotas.some(({ quotaId }) => /PerDay/.test(quotaId ?? '')) || /\blimit: 0\b|credits/.test(words);
  if (isUsedUp) {
    return new RateLimitedError({
      message: `Google's quota for this key is used up: ${words} Wait for the next day, or turn on billing.`,
      isRetryable: false,
    });
  }
  const asked = details?.map(({ retryDelay }) => Number.parseFloat(retryDelay ?? '')).find(Number.isFinite);
  const retryAfterMs = asked === undefined ? failure.retryAfterMs : asked * 1000;
  return new RateLimitedError({
    message: `Google asks to slow down: ${words} Wait a little.`,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}

const coded = v.object({ error: v.object({ code: v.number() }) });

/** The error that an event of a stream reports: its own code is the status that it would have had. */
export function mapStreamError(event: unknown, connection: Connection): EngineError {
  const body = cleanBody(event, connection);
  const status = v.is(coded, body) ? body.error.code : 500;
  const failure = { status, body, isPaid: true, label: connection.label };
  return mapError(failure) ?? mapHttpStatus(failure);
}

import { type EngineError, ModelUnavailableError, RateLimitedError, RefusedError } from '@pentimento/engine';
import * as v from 'valibot';
import type { HttpFailure } from '../http/http-failure.ts';

const schema = v.object({ code: v.string(), message: v.nullish(v.string(), '') });

/** What the API's own error codes mean. Undefined: the status decides. */
export function mapError({ body, label }: HttpFailure): EngineError | undefined {
  const parsed = v.safeParse(schema, body);
  if (!parsed.success) return undefined;
  const { code, message: words } = parsed.output;
  if (/^DataInspectionFailed|IPInfringement/.test(code)) {
    return new RefusedError({
      message: `${label} declined for reasons of content (${code}). Say it differently, or use another picture.`,
      stage: /output/i.test(words) ? 'output' : 'input',
      categories: [],
    });
  }
  if (/^Arrearage|FreeTierOnly|^PrepaidBillOverdue|^PostpaidBillOverdue|CommodityNotPurchased/.test(code)) {
    return new RateLimitedError({
      message: `The account at ${label} has no credit left, or has reached its limit: ${words} Add credit or raise the limit.`,
      isRetryable: false,
    });
  }
  if (/^ModelNotFound|^Model\.AccessDenied/.test(code) || /model not exist/i.test(words)) {
    return new ModelUnavailableError({
      message: `${label} does not have this model in your region: ${words} Choose another, or another region.`,
    });
  }
  return undefined;
}

import {
  type EngineError,
  InvalidRequestError,
  ModelUnavailableError,
  OverloadedError,
} from '@pentimento/engine';
import * as v from 'valibot';
import type { HttpFailure } from '../http/http-failure.ts';
import { providerWords } from '../http/provider-words.ts';
import { mapFalError } from '../shared/fal-queue/map-fal-error.ts';

const label = 'Hugging Face';
const loadingSchema = v.object({ error: v.string(), estimated_time: v.number() });
const listSchema = v.object({ error: v.pipe(v.array(v.string()), v.minLength(1)) });

/** What the failures of the router, of the hub and of the providers mean beyond their status. */
export function mapError(failure: HttpFailure): EngineError | undefined {
  const { status, body } = failure;
  const loading = v.safeParse(loadingSchema, body);
  if (loading.success) {
    return new OverloadedError({
      message: `${label} is loading the model: ${loading.output.error}. Wait a little.`,
      retryAfterMs: Math.ceil(loading.output.estimated_time * 1000),
    });
  }
  if (status === 404) {
    return new ModelUnavailableError({
      message: `${label} has no such model, or nobody runs it: ${providerWords(body)} Choose another.`,
    });
  }
  const list = v.safeParse(listSchema, body);
  if (list.success) {
    return new InvalidRequestError({
      message: `${label} cannot run this request: ${list.output.error.join(' ').slice(0, 300)} Change it, or choose another model.`,
    });
  }
  return mapFalError(failure);
}

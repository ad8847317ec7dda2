import {
  EmptyError,
  type EngineError,
  InvalidRequestError,
  ModelUnavailableError,
  OverloadedError,
  RateLimitedError,
  RefusedError,
} from '@pentimento/engine';
import * as v from 'valibot';
import type { HttpFailure } from '../http/http-failure.ts';
import { providerWords } from '../http/provider-words.ts';

const label = 'fal';

/** Errors as models write them: one for each place. */
const modelErrorSchema = v.object({
  detail: v.pipe(
    v.array(
      v.object({
        type: v.string(),
        msg: v.nullish(v.string(), ''),
        loc: v.nullish(v.array(v.union([v.string(), v.number()])), []),
      }),
    ),
    v.minLength(1),
  ),
});

/** What the API's own failures mean beyond their status. */
export function mapError(failure: HttpFailure): EngineError | undefined {
  const words = providerWords(failure.body);
  if (failure.status === 403 && /balance|locked/i.test(words)) {
    return new RateLimitedError({
      message: `The account at ${label} cannot pay: ${words} Add credit to it.`,
      isRetryable: false,
    });
  }
  if (failure.status === 404)
    return new ModelUnavailableError({ message: `${label} has no such model: ${words} Choose another.` });
  return mapModelError(failure);
}

/** What a model's own error means, by its type; undefined when it is none. */
export function mapModelError({ body }: Pick<HttpFailure, 'body'>): EngineError | undefined {
  const parsed = v.safeParse(modelErrorSchema, body);
  const [first] = parsed.success ? parsed.output.detail : [];
  if (!first) return undefined;
  const words = providerWords(body);
  switch (first.type) {
    case 'content_policy_violation':
      return new RefusedError({
        message: `${label} declined for reasons of content: ${words}. Say it differently, or use another picture.`,
        stage: first.loc.some((part) => part === 'prompt' || /image|mask/.test(String(part)))
          ? 'input'
          : 'output',
        categories: [],
      });
    case 'no_media_generated':
      return new EmptyError({ message: `${label} answered without a picture: ${words}. Try again.` });
    case 'internal_server_error':
    case 'generation_timeout':
    case 'downstream_service_error':
    case 'downstream_service_unavailable':
      return new OverloadedError({
        message: `${label} could not finish the picture: ${words}. Try again in a while.`,
      });
    default:
      return new InvalidRequestError({
        message: `${label} cannot run this request: ${words}. Change it, or choose another model.`,
      });
  }
}

import {
  EmptyError,
  type EngineError,
  InvalidRequestError,
  OverloadedError,
  RefusedError,
} from '@pentimento/engine';
import * as v from 'valibot';
import type { HttpFailure } from '../../http/http-failure.ts';
import { providerWords } from '../../http/provider-words.ts';

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

/** What a model's own error means, by its type; undefined when it is none. */
export function mapFalError({ body }: Pick<HttpFailure, 'body'>): EngineError | undefined {
  const parsed = v.safeParse(modelErrorSchema, body);
  const [first] = parsed.success ? parsed.output.detail : [];
  if (!first) return undefined;
  const words = providerWords(body);
  switch (first.type) {
    case 'content_policy_violation':
      return new RefusedError({
        message: `fal declined for reasons of content: ${words}. Say it differently, or use another picture.`,
        stage: first.loc.some((part) => part === 'prompt' || /image|mask/.test(String(part)))
          ? 'input'
          : 'output',
        categories: [],
      });
    case 'no_media_generated':
      return new EmptyError({ message: `fal answered without a picture: ${words}. Try again.` });
    case 'internal_server_error':
    case 'generation_timeout':
    case 'downstream_service_error':
    case 'downstream_service_unavailable':
      return new OverloadedError({
        message: `fal could not finish the picture: ${words}. Try again in a while.`,
      });
    default:
      return new InvalidRequestError({
        message: `fal cannot run this request: ${words}. Change it, or choose another model.`,
      });
  }
}

import {
  type EngineError,
  InvalidRequestError,
  ModelUnavailableError,
  RefusedError,
} from '@pentimento/engine';
import * as v from 'valibot';
import type { HttpFailure } from '../http/http-failure.ts';

const label = 'Stability AI';
const schema = v.object({ name: v.string(), errors: v.nullish(v.array(v.string()), []) });

/** What the API's own error names mean. Undefined: the status decides. */
export function mapError({ status, body }: HttpFailure): EngineError | undefined {
  const parsed = v.safeParse(schema, body);
  if (!parsed.success) return undefined;
  const { name, errors } = parsed.output;
  const words = errors.join(' ').slice(0, 300);
  if (name === 'content_moderation') {
    return new RefusedError({
      message: `${label} declined for reasons of content: ${words} Say it differently, or use another picture.`,
      stage: 'input',
      categories: [],
    });
  }
  if (status === 404)
    return new ModelUnavailableError({ message: `${label} has no such model: ${words} Choose another.` });
  if (status === 400 || status === 413 || status === 422) {
    return new InvalidRequestError({
      message: `${label} cannot run this request: ${words} Change it, or choose another model.`,
    });
  }
  return undefined;
}

/** The error for a picture that was made and held back. */
export function createFilteredError(): RefusedError {
  return new RefusedError({
    message: `${label} made the picture and held it back for reasons of content. Say it differently, or use another picture.`,
    stage: 'output',
    categories: [],
  });
}

import {
  type EngineError,
  InvalidRequestError,
  ModelUnavailableError,
  RefusedError,
} from '@pentimento/engine';
import * as v from 'valibot';
import type { HttpFailure } from '../http/http-failure.ts';
import { providerWords } from '../http/provider-words.ts';

const schema = v.object({ error: v.object({ code: v.nullish(v.string(), '') }) });

/** What the API's own errors mean. Undefined: the status decides. */
export function mapError({ status, body }: HttpFailure): EngineError | undefined {
  const parsed = v.safeParse(schema, body);
  const code = parsed.success ? parsed.output.error.code : '';
  const words = providerWords(body);
  if (status < 500 && /nsfw|moderat|content policy/i.test(`${code} ${words}`)) {
    return new RefusedError({
      message: `Together AI declined for reasons of content: ${words} Say it differently, or use another picture.`,
      stage: /generated|output/i.test(words) ? 'output' : 'input',
      categories: [],
    });
  }
  if (code === 'model_not_available' || code === 'model_not_found') {
    return new ModelUnavailableError({
      message: `Together AI does not have this model for your account: ${words} Choose another.`,
    });
  }
  // Here a 403 is a request that is too large, not a key that may not do this.
  if (status === 403) {
    return new InvalidRequestError({ message: `Together AI cannot run this request: ${words} Change it.` });
  }
  return undefined;
}

import { type EngineError, InvalidRequestError, OutOfMemoryError } from '@pentimento/engine';
import * as v from 'valibot';
import type { HttpFailure } from '../http/http-failure.ts';

const schema = v.object({
  error: v.nullish(v.string(), ''),
  detail: v.nullish(v.string(), ''),
  errors: v.nullish(v.string(), ''),
});

/** What the server's own errors mean: a Python exception's name, with its words in `errors`. Undefined: the status decides. */
export function mapError({ body, label }: HttpFailure): EngineError | undefined {
  const parsed = v.safeParse(schema, body);
  if (!parsed.success) return undefined;
  const { error, detail, errors } = parsed.output;
  if (error === 'OutOfMemoryError' || /out of memory/i.test(errors)) {
    return new OutOfMemoryError({
      message: `${label} has too little graphics memory for this: choose a smaller size or fewer results, or start it with --medvram.`,
    });
  }
  // It answers 404 for these, but it is not the model that is missing.
  if (/^(Sampler|Scheduler|Init image) not found/i.test(detail))
    return new InvalidRequestError({ message: `${label}: ${detail}. Choose another one.` });
  return undefined;
}

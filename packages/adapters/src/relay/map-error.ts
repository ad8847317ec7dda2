import type { EngineError } from '@pentimento/engine';
import * as v from 'valibot';
import type { HttpFailure } from '../http/http-failure.ts';
import { JobUnknownError } from './job-unknown-error.ts';
import { restoreError, wireErrorSchema } from './wire/wire-error.ts';

const failedSchema = v.object({ error: wireErrorSchema });
const unknownJobSchema = v.object({ unknownJob: v.object({ rememberedMs: v.number() }) });

/** What the relay says of a failure: its own error, whole. Undefined: it was not the relay that answered, the status decides. */
export function mapError({ body, label, retryAfterMs }: HttpFailure): EngineError | undefined {
  const unknownJob = v.safeParse(unknownJobSchema, body);
  if (unknownJob.success) return new JobUnknownError({ label, ...unknownJob.output.unknownJob });
  const failed = v.safeParse(failedSchema, body);
  if (!failed.success) return undefined;
  const { error } = failed.output;
  return restoreError({ ...(retryAfterMs !== undefined && { retryAfterMs }), ...error });
}

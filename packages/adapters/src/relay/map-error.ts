import { type EngineError, UnknownOutcomeError } from '@pentimento/engine';
import * as v from 'valibot';
import type { HttpFailure } from '../http/http-failure.ts';
import { JobUnknownError } from './job-unknown-error.ts';
import { restoreError, wireErrorSchema } from './wire/wire-error.ts';

const failedSchema = v.object({ error: wireErrorSchema });
const unknownJobSchema = v.object({ unknownJob: v.object({ rememberedMs: v.number() }) });

/** What the relay says of a failure: its own error, whole. Undefined: it was not the relay that answered, the status decides. */
export function mapError({
  status,
  body,
  label,
  retryAfterMs,
  isPaid,
}: HttpFailure): EngineError | undefined {
  const unknownJob = v.safeParse(unknownJobSchema, body);
  if (unknownJob.success) return new JobUnknownError({ label, ...unknownJob.output.unknownJob });
  const failed = v.safeParse(failedSchema, body);
  if (!failed.success) {
    // Something on the way gave up: the relay may have taken the turn on. Sent again, it is the same turn.
    const mayBeTaken = isPaid && status >= 500;
    return mayBeTaken
      ? new UnknownOutcomeError({ message: `${label} could not be asked (HTTP ${status}).` })
      : undefined;
  }
  const { error } = failed.output;
  return restoreError({ ...(retryAfterMs !== undefined && { retryAfterMs }), ...error });
}

import { InvalidRequestError } from '@pentimento/engine';
import * as v from 'valibot';
import { jobIdPattern } from './wire/wire-path.ts';

const schema = v.object({ jobId: v.pipe(v.string(), v.regex(jobIdPattern)), sentAt: v.number() });

/** A turn at the relay, as the engine keeps it while it is open. */
export type RelayJob = v.InferOutput<typeof schema>;

/**
 * A new job. Its id is drawn here, so that it can be noted before anything is sent, and sending it twice is one job. Random, not
 * the engine's next id: two turns must never meet in one job. (`crypto.randomUUID` is missing on pages served by http.)
 */
export function createJob(sentAt: number): RelayJob {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const jobId = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { jobId, sentAt };
}

/** The job that was noted. @throws InvalidRequestError */
export function parseJob(pending: unknown): RelayJob {
  const parsed = v.safeParse(schema, pending);
  if (parsed.success) return parsed.output;
  throw new InvalidRequestError({
    message:
      'What was noted of this turn at the relay cannot be read: it was written by another version. Run the turn again.',
  });
}

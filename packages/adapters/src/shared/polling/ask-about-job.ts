import { BadOutputError, type EngineError, UnknownOutcomeError } from '@pentimento/engine';
import type * as v from 'valibot';
import type { Connection } from '../../http/connection.ts';
import type { HttpFailure } from '../../http/http-failure.ts';
import { readJson } from '../../http/read-json.ts';
import { sendRequest } from '../../http/send-request.ts';
import type { JobState } from './job-state.ts';

/** What is needed to ask about a job once. */
export interface AskAboutJobOptions<Schema extends v.GenericSchema, Result> {
  readonly connection: Connection;
  readonly signal: AbortSignal;
  /** Below the connection's base URL. */
  readonly path: string;
  readonly schema: Schema;
  /** Names of the fields that hold pictures. Default: none. */
  readonly pictureFields?: readonly string[];
  readonly toState: (answer: v.InferOutput<Schema>) => JobState<Result>;
  /** The error that a failed answer tells of the job itself. Undefined: only the question failed, and may be asked again. */
  readonly toEnd: (failure: HttpFailure) => EngineError | undefined;
}

/** Asks about a job once. A failure of the job is its state, also where it comes with a status of its own. */
export async function askAboutJob<Schema extends v.GenericSchema, Result>(
  options: AskAboutJobOptions<Schema, Result>,
): Promise<JobState<Result>> {
  const { connection, signal, path, schema, pictureFields = [], toState, toEnd } = options;
  let end: EngineError | undefined;
  const asking: Connection = {
    ...connection,
    mapError: (failure) => {
      end = toEnd(failure);
      if (end) return end;
      return isGone(failure) ? createGoneError(failure) : connection.mapError?.(failure);
    },
  };
  try {
    const response = await sendRequest(asking, { method: 'GET', path, isPaid: false, signal });
    return toState(await readJson(response, { connection, signal, isPaid: false, schema, pictureFields }));
  } catch (error) {
    if (end) return { state: 'failed', error: end };
    if (!BadOutputError.isInstance(error)) throw error;
    // It would be told the same again, and a new turn would be paid for.
    throw new BadOutputError({ message: error.message, cause: error.cause, isRetryable: false });
  }
}

function isGone({ status }: HttpFailure): boolean {
  return status === 404 || status === 410;
}

/** It stays pending: a wrong base URL looks the same, and can be corrected. */
function createGoneError({ label }: HttpFailure): UnknownOutcomeError {
  return new UnknownOutcomeError({
    message: `${label} does not know this job, or no longer. It may have been paid for: look at your account before trying again.`,
  });
}

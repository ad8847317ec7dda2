import { EngineError, UnknownOutcomeError } from '@pentimento/engine';
import { pause } from '../http/pause.ts';
import { sendRequest } from '../http/send-request.ts';
import type { RelayTurn } from './relay-turn.ts';
import type { RelayJob } from './relay-job.ts';
import { encodeTurn } from './wire/encode-turn.ts';
import { jobPath } from './wire/wire-path.ts';

const mostAttempts = 4;
const firstPauseMs = 250;

/**
 * Hands the job to the relay. When the answer is lost it is sent again: under the same id it is the same job, run and paid for
 * once.
 */
export async function sendJob(
  { request, connection, signal }: RelayTurn,
  { jobId }: RelayJob,
): Promise<void> {
  const form = await encodeTurn(request);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const path = jobPath(jobId);
      const response = await sendRequest(connection, { method: 'PUT', path, form, isPaid: true, signal });
      return await response.body?.cancel();
    } catch (error) {
      if (!UnknownOutcomeError.isInstance(error) || attempt === mostAttempts) throw error;
      await pause(firstPauseMs * 2 ** (attempt - 1), signal);
    }
  }
}

/** Whether an error says that the relay has not taken the job on: then there is nothing to ask about later. */
export function isNotTaken(error: unknown): boolean {
  if (!EngineError.isInstance(error)) return false;
  const { code, isRetryable } = error;
  if (code === 'unknown-outcome' || code === 'aborted') return false;
  // Not retryable: nothing proves that it was not sent.
  return code !== 'network-or-cors' || isRetryable;
}

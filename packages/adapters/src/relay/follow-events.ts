import { EngineError, OverloadedError, RateLimitedError, UnknownOutcomeError } from '@pentimento/engine';
import { pause } from '../http/pause.ts';
import { createCutError } from '../http/read-chunks.ts';
import { checkAnswer } from '../http/read-json.ts';
import { readServerEvents } from '../http/read-server-events.ts';
import { sendRequest } from '../http/send-request.ts';
import type { RelayTurn } from './relay-turn.ts';
import type { RelayJob } from './relay-job.ts';
import { wireEntrySchema, type WireEvent } from './wire/wire-event.ts';
import { eventsPath } from './wire/wire-path.ts';

const mostFailures = 8;
const firstPauseMs = 250;
const longestPauseMs = 10_000;

/**
 * The events of a job, each once, until `turn-end` or `error`. A connection that drops is taken up again after the last event
 * that came; after eight failures in a row, about half a minute, it is given up.
 * @throws EngineError `unknown-outcome` when the relay cannot be reached any more: the turn can be resumed.
 */
export async function* followEvents(turn: RelayTurn, job: RelayJob): AsyncGenerator<WireEvent> {
  const { connection, signal } = turn;
  let last = 0;
  for (let failures = 0; ;) {
    try {
      for await (const { sequence, event } of readOnce(turn, job, last)) {
        last = sequence;
        failures = 0;
        if (!event) continue;
        yield event;
        if (event.type === 'turn-end' || event.type === 'error') return;
      }
      throw createCutError({ connection, signal, isPaid: false });
    } catch (error) {
      if (!EngineError.isInstance(error) || !error.isRetryable) throw error;
      failures += 1;
      if (failures === mostFailures) {
        throw new UnknownOutcomeError({
          message: `${connection.label} has the turn and cannot be reached: ${error.message} Resume the turn when it is back; it is not paid for again.`,
          cause: error,
        });
      }
      const saysWhen = RateLimitedError.isInstance(error) || OverloadedError.isInstance(error);
      const asked = saysWhen ? error.retryAfterMs : undefined;
      await pause(Math.min(longestPauseMs, asked ?? firstPauseMs * 2 ** (failures - 1)), signal);
    }
  }
}

async function* readOnce({ connection, signal }: RelayTurn, { jobId }: RelayJob, last: number) {
  const response = await sendRequest(connection, {
    method: 'GET',
    path: eventsPath(jobId),
    headers: { accept: 'text/event-stream', ...(last > 0 && { 'last-event-id': String(last) }) },
    isPaid: false,
    signal,
  });
  for await (const { data } of readServerEvents(response, { connection, signal, isPaid: false }))
    yield checkAnswer(data, { connection, schema: wireEntrySchema });
}

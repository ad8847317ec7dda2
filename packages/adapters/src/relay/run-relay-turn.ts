import { type AdapterEvent, decodeMask } from '@pentimento/engine';
import { sendRequest } from '../http/send-request.ts';
import { toEncodedImage } from '../http/to-encoded-image.ts';
import { fetchPicture, fetchPreview } from './fetch-picture.ts';
import { followEvents } from './follow-events.ts';
import { JobUnknownError } from './job-unknown-error.ts';
import { createJob, parseJob, type RelayJob } from './relay-job.ts';
import type { RelayTurn } from './relay-turn.ts';
import { isNotTaken, sendJob } from './send-job.ts';
import { restoreError } from './wire/wire-error.ts';
import type { WireEvent } from './wire/wire-event.ts';
import { jobPath } from './wire/wire-path.ts';

const cancelMs = 5000;
const dayMs = 86_400_000;

/**
 * One turn through the relay. It is noted before it is sent, so that a page that is reloaded at any moment asks for it instead
 * of sending it anew. When the run is aborted or left, the relay is told to stop the provider's work.
 */
export async function* runRelayTurn(turn: RelayTurn): AsyncGenerator<AdapterEvent> {
  const { request, connection, signal } = turn;
  signal.throwIfAborted();
  const isResumed = request.pending !== undefined;
  const job = isResumed ? parseJob(request.pending) : createJob(connection.now());
  yield { type: 'turn-start', requestId: job.jobId };
  if (!isResumed) yield { type: 'pending', opaque: job, expiresAt: job.sentAt + dayMs };
  let isLeft = true;
  try {
    if (!isResumed) yield* submit(turn, job);
    yield* followTaken(turn, job);
    isLeft = false;
  } catch (error) {
    isLeft = signal.aborted;
    throw error;
  } finally {
    if (isLeft) await cancel(turn, job);
  }
}

/** Follows a job that the relay may never have got: then it is sent, if the relay would know. */
async function* followTaken(turn: RelayTurn, job: RelayJob): AsyncGenerator<AdapterEvent> {
  try {
    return yield* follow(turn, job);
  } catch (error) {
    if (!(error instanceof JobUnknownError)) throw error;
    // Durations, not times of day: the clocks of page and relay may differ.
    const neverArrived = turn.connection.now() - job.sentAt < error.rememberedMs;
    if (!neverArrived || turn.request.pending === undefined) {
      yield { type: 'pending', opaque: null };
      throw error;
    }
  }
  yield* submit(turn, job);
  yield* follow(turn, job);
}

async function* submit(turn: RelayTurn, job: RelayJob): AsyncGenerator<AdapterEvent> {
  try {
    await sendJob(turn, job);
  } catch (error) {
    if (isNotTaken(error)) yield { type: 'pending', opaque: null };
    throw error;
  }
}

async function* follow(turn: RelayTurn, job: RelayJob): AsyncGenerator<AdapterEvent> {
  for await (const event of followEvents(turn, job)) yield* toAdapterEvents(event, turn, job);
}

async function* toAdapterEvents(
  event: WireEvent,
  turn: RelayTurn,
  job: RelayJob,
): AsyncGenerator<AdapterEvent> {
  switch (event.type) {
    case 'image-preview': {
      const bytes = await fetchPreview(turn, job, event.image);
      if (bytes) yield { ...event, image: toEncodedImage(bytes) };
      return;
    }
    case 'image': {
      const { changeMap, image, ...rest } = event;
      const result = { ...rest, image: toEncodedImage(await fetchPicture(turn, job, image)) };
      const map =
        changeMap && (await decodeMask(await fetchPicture(turn, job, changeMap), { origin: 'provider' }));
      yield map ? { ...result, changeMap: map } : result;
      return;
    }
    case 'error':
      yield { type: 'pending', opaque: null };
      throw restoreError(event.error);
    default:
      yield event;
  }
}

/** With a signal of its own: the turn's is aborted. */
async function cancel({ connection }: RelayTurn, { jobId }: RelayJob): Promise<void> {
  const request = { method: 'DELETE', path: jobPath(jobId), isPaid: false } as const;
  try {
    const response = await sendRequest(connection, { ...request, signal: AbortSignal.timeout(cancelMs) });
    await response.body?.cancel();
  } catch (error) {
    const message = `The relay could not be told to stop: ${error instanceof Error ? error.message : ''}`;
    connection.log({ level: 'warn', message });
  }
}

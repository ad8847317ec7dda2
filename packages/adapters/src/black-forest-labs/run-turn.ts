import { type AdapterEvent, EmptyError } from '@pentimento/engine';
import { fetchProviderFile } from '../http/fetch-provider-file.ts';
import { toEncodedImage } from '../http/to-encoded-image.ts';
import { runJob } from '../shared/polling/run-job.ts';
import { askJob, type JobResult } from './ask-job.ts';
import type { FluxTurn } from './flux-turn.ts';
import { type Job, jobSchema } from './job.ts';
import { type FluxBody, mapRequest } from './map-request.ts';
import { submitJob } from './submit-job.ts';

/** Results of the last hour can be asked for; the address of a picture holds for ten minutes. */
const keptMs = 3_600_000;
const allowedHosts = ['.bfl.ai', 'bfldeliveryprod.blob.core.windows.net'];

/** One turn: send, wait, fetch. */
export async function* runTurn(turn: FluxTurn): AsyncGenerator<AdapterEvent> {
  const { request, connection, signal } = turn;
  const { label, now } = connection;
  let warnings: FluxBody['warnings'] = [];
  const { job, result } = yield* runJob<Job, JobResult>({
    label,
    signal,
    now,
    keptMs,
    intervalMs: turn.pollIntervalMs,
    pending: request.pending,
    schema: jobSchema,
    idOf: ({ id }) => id,
    submit: async () => {
      const body = await mapRequest(turn);
      warnings = body.warnings;
      return submitJob(turn, body.json);
    },
    ask: (asked) => askJob(turn, asked),
  });
  yield* warnings;
  if (typeof job.cost === 'number') yield { type: 'usage', costUsd: job.cost / 100 };
  if (result.sample === undefined) {
    yield { type: 'pending', opaque: null };
    throw new EmptyError({ message: `${label} answered without a picture. Try again.` });
  }
  const bytes = await fetchProviderFile(result.sample, { connection, signal, isPaid: true, allowedHosts });
  const seed = result.seed ?? request.seed;
  yield { type: 'image', image: toEncodedImage(bytes), candidate: 0, ...(seed !== undefined && { seed }) };
}

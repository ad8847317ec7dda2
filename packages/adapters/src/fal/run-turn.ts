import type { AdapterEvent, UsageEvent } from '@pentimento/engine';
import * as v from 'valibot';
import { fetchProviderFile } from '../http/fetch-provider-file.ts';
import { readJson } from '../http/read-json.ts';
import { sendRequest } from '../http/send-request.ts';
import { toEncodedImage } from '../http/to-encoded-image.ts';
import { costOf } from '../shared/cost-of.ts';
import { askFalQueue, type FalResult } from '../shared/fal-queue/ask-fal-queue.ts';
import { falAppOf, type FalJob, falJobPath, falJobSchema } from '../shared/fal-queue/fal-job.ts';
import { falPictureHosts as allowedHosts, readFalResult } from '../shared/fal-queue/read-fal-result.ts';
import { picturesOfRequest } from '../shared/pictures-of-request.ts';
import { runJob } from '../shared/polling/run-job.ts';
import type { FalTurn } from './fal-turn.ts';
import { type FalSubmission, mapRequest } from './map-request.ts';

const submissionSchema = v.object({ request_id: v.string() });

/** One turn: send, wait, fetch. */
export async function* runTurn(turn: FalTurn): AsyncGenerator<AdapterEvent> {
  const { request, connection, signal } = turn;
  const { label, now } = connection;
  let warnings: FalSubmission['warnings'] = [];
  const { result } = yield* runJob<FalJob, FalResult>({
    label,
    signal,
    now,
    intervalMs: turn.pollIntervalMs,
    pending: request.pending,
    schema: falJobSchema,
    idOf: ({ id }) => id,
    submit: async () => {
      const submission = await mapRequest(turn);
      warnings = submission.warnings;
      return submit(turn, submission);
    },
    ask: (job) => askFalQueue(turn, job),
    cancel: (job, fresh) =>
      sendRequest(connection, {
        method: 'PUT',
        path: `${falJobPath(job)}/cancel`,
        isPaid: false,
        signal: fresh,
      }),
  });
  yield* warnings;
  const addresses = yield* readFalResult(result, label);
  const images = [];
  for (const url of addresses) {
    const bytes = await fetchProviderFile(url, { connection, signal, isPaid: true, allowedHosts });
    images.push(toEncodedImage(bytes));
  }
  yield describeUsage(turn, result, images);
  const seed = result.seed ?? request.seed;
  for (const [candidate, image] of images.entries())
    yield { type: 'image', image, candidate, ...(seed !== undefined && { seed }) };
}

async function submit({ connection, signal }: FalTurn, { endpoint, input }: FalSubmission): Promise<FalJob> {
  const path = `/${endpoint}`;
  const response = await sendRequest(connection, { method: 'POST', path, json: input, isPaid: true, signal });
  const schema = submissionSchema;
  const { request_id: id } = await readJson(response, { connection, signal, isPaid: true, schema });
  return { id, app: falAppOf(endpoint) };
}

function describeUsage(
  { model, request }: FalTurn,
  { computeMs }: FalResult,
  images: readonly { width: number; height: number }[],
): UsageEvent {
  const costUsd = costOf(model.descriptor.pricing, {
    images,
    sent: model.chargesInput ? picturesOfRequest(request) : [],
  });
  return {
    type: 'usage',
    ...(computeMs !== undefined && { computeMs }),
    ...(costUsd !== undefined && { costUsd }),
  };
}

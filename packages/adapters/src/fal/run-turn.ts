import { type AdapterEvent, EmptyError, RefusedError, type UsageEvent } from '@pentimento/engine';
import * as v from 'valibot';
import { fetchProviderFile } from '../http/fetch-provider-file.ts';
import { readJson } from '../http/read-json.ts';
import { sendRequest } from '../http/send-request.ts';
import { toEncodedImage } from '../http/to-encoded-image.ts';
import { costOf } from '../shared/cost-of.ts';
import { runJob } from '../shared/polling/run-job.ts';
import { askJob, type JobResult } from './ask-job.ts';
import type { FalTurn } from './fal-turn.ts';
import { appOf, type Job, jobSchema, pathOf } from './job.ts';
import { type FalSubmission, mapRequest } from './map-request.ts';

const allowedHosts = ['.fal.media', '.fal.ai', '.fal.run'];
const submissionSchema = v.object({ request_id: v.string() });

/** One turn: send, wait, fetch. */
export async function* runTurn(turn: FalTurn): AsyncGenerator<AdapterEvent> {
  const { request, connection, signal } = turn;
  const { label, now } = connection;
  let warnings: FalSubmission['warnings'] = [];
  const { result } = yield* runJob<Job, JobResult>({
    label,
    signal,
    now,
    intervalMs: turn.pollIntervalMs,
    pending: request.pending,
    schema: jobSchema,
    idOf: ({ id }) => id,
    submit: async () => {
      const submission = await mapRequest(turn);
      warnings = submission.warnings;
      return submit(turn, submission);
    },
    ask: (job) => askJob(turn, job),
    cancel: (job, fresh) =>
      sendRequest(connection, { method: 'PUT', path: `${pathOf(job)}/cancel`, isPaid: false, signal: fresh }),
  });
  yield* warnings;
  const addresses = yield* resultAddresses(result, label);
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

async function submit({ connection, signal }: FalTurn, { endpoint, input }: FalSubmission): Promise<Job> {
  const path = `/${endpoint}`;
  const response = await sendRequest(connection, { method: 'POST', path, json: input, isPaid: true, signal });
  const schema = submissionSchema;
  const { request_id: id } = await readJson(response, { connection, signal, isPaid: true, schema });
  return { id, app: appOf(endpoint) };
}

/** @throws RefusedError when all were blacked out, EmptyError when there is none. */
async function* resultAddresses(
  { images, image, has_nsfw_concepts: flags }: JobResult,
  label: string,
): AsyncGenerator<AdapterEvent, string[]> {
  const all = images ?? (image ? [image] : []);
  const shown = all.filter((_, index) => flags?.[index] !== true);
  if (shown.length > 0) {
    const hidden = all.length - shown.length;
    const details = `${label} held back ${hidden} of ${all.length} results for reasons of content.`;
    if (hidden > 0) yield { type: 'warning', kind: 'other', feature: 'candidates', details };
    return shown.map(({ url }) => url);
  }
  yield { type: 'pending', opaque: null };
  if (all.length === 0) throw new EmptyError({ message: `${label} answered without a picture. Try again.` });
  throw new RefusedError({
    message: `${label} made the picture and held it back for reasons of content. Say it differently, or use another picture.`,
    stage: 'output',
    categories: [],
  });
}

function describeUsage(
  { model, request }: FalTurn,
  { computeMs }: JobResult,
  images: readonly { width: number; height: number }[],
): UsageEvent {
  const sent = [...(request.base ? [request.base] : []), ...request.references.map(({ image }) => image)];
  const costUsd = costOf(model.descriptor.pricing, { images, sent: model.chargesInput ? sent : [] });
  return {
    type: 'usage',
    ...(computeMs !== undefined && { computeMs }),
    ...(costUsd !== undefined && { costUsd }),
  };
}

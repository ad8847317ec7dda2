import { type AdapterEvent, EmptyError } from '@pentimento/engine';
import { fetchProviderFile } from '../http/fetch-provider-file.ts';
import { readJson } from '../http/read-json.ts';
import { sendRequest } from '../http/send-request.ts';
import { toEncodedImage } from '../http/to-encoded-image.ts';
import { costOf } from '../shared/cost-of.ts';
import { askAboutJob } from '../shared/polling/ask-about-job.ts';
import { picturesOfRequest } from '../shared/pictures-of-request.ts';
import { runJob } from '../shared/polling/run-job.ts';
import { learnInputs } from './learn-inputs.ts';
import { mapRequest, type PredictionInput } from './map-request.ts';
import { type Job, jobSchema, type Prediction, predictionSchema, toState } from './prediction.ts';
import type { ReplicateTurn } from './replicate-turn.ts';

/** The provider removes outputs after an hour. */
const keptMs = 3_600_000;
const allowedHosts = ['replicate.delivery', '.replicate.delivery'];

/** One turn: send, wait, fetch. */
export async function* runTurn(turn: ReplicateTurn): AsyncGenerator<AdapterEvent> {
  const { request, connection, signal } = turn;
  const { label, now } = connection;
  let warnings: PredictionInput['warnings'] = [];
  const { result } = yield* runJob<Job, Prediction>({
    label,
    signal,
    now,
    keptMs,
    intervalMs: turn.pollIntervalMs,
    pending: request.pending,
    schema: jobSchema,
    idOf: ({ id }) => id,
    submit: async () => {
      const mapped = await mapRequest(turn, await learnInputs(turn));
      warnings = mapped.warnings;
      return submit(turn, mapped);
    },
    ask: ({ id }) =>
      askAboutJob<typeof predictionSchema, Prediction>({
        connection,
        signal,
        path: `/predictions/${encodeURIComponent(id)}`,
        schema: predictionSchema,
        toState,
        toEnd: () => undefined,
      }),
    cancel: ({ id }, fresh) => {
      const path = `/predictions/${encodeURIComponent(id)}/cancel`;
      return sendRequest(connection, { method: 'POST', path, isPaid: false, signal: fresh });
    },
  });
  yield* warnings;
  yield* readOutput(turn, result);
}

async function submit(turn: ReplicateTurn, { input }: PredictionInput): Promise<Job> {
  const { connection, signal, model } = turn;
  const [name, version] = model.descriptor.id.split(':');
  const to =
    version === undefined
      ? { path: `/models/${name}/predictions`, json: { input } }
      : { path: '/predictions', json: { version, input } };
  const response = await sendRequest(connection, { method: 'POST', ...to, isPaid: true, signal });
  const schema = predictionSchema;
  const { id } = await readJson(response, { connection, signal, isPaid: true, schema });
  return { id };
}

async function* readOutput(
  { request, model, connection, signal }: ReplicateTurn,
  { output, metrics }: Prediction,
): AsyncGenerator<AdapterEvent> {
  const addresses = typeof output === 'string' ? [output] : (output ?? []);
  if (addresses.length === 0) {
    yield { type: 'pending', opaque: null };
    throw new EmptyError({ message: `${connection.label} answered without a picture. Try again.` });
  }
  const images = [];
  for (const url of addresses) {
    const bytes = await fetchProviderFile(url, { connection, signal, isPaid: true, allowedHosts });
    images.push(toEncodedImage(bytes));
  }
  const costUsd = costOf(model.descriptor.pricing, {
    images,
    sent: model.chargesInput ? picturesOfRequest(request) : [],
  });
  const seconds = metrics?.predict_time;
  yield {
    type: 'usage',
    ...(typeof seconds === 'number' && { computeMs: Math.round(seconds * 1000) }),
    ...(costUsd !== undefined && { costUsd }),
  };
  const { seed } = request;
  for (const [candidate, image] of images.entries())
    yield { type: 'image', image, candidate, ...(seed !== undefined && { seed }) };
}

import type { AdapterEvent } from '@pentimento/engine';
import * as v from 'valibot';
import { readJson } from '../http/read-json.ts';
import { sendRequest } from '../http/send-request.ts';
import { askAboutJob } from '../shared/polling/ask-about-job.ts';
import { runJob } from '../shared/polling/run-job.ts';
import { mapError } from './map-error.ts';
import { mapRequest, type StabilityForm } from './map-request.ts';
import { pictureAnswerSchema, pictureFields, readPicture } from './picture-answer.ts';
import type { StabilityTurn } from './stability-turn.ts';

const jobSchema = v.object({ id: v.string() });
const resultSchema = v.union([v.object({ status: v.literal('in-progress') }), pictureAnswerSchema]);
/** The provider asks for pauses of ten seconds at most often; people wait less gladly. */
const defaultIntervalMs = 2000;

type Job = v.InferOutput<typeof jobSchema>;
type PictureAnswer = v.InferOutput<typeof pictureAnswerSchema>;

/** One turn: most services answer with the picture, some take a job on. */
export function runTurn(turn: StabilityTurn): AsyncGenerator<AdapterEvent> {
  return turn.model.isJob ? runAsJob(turn) : runAtOnce(turn);
}

async function* runAtOnce(turn: StabilityTurn): AsyncGenerator<AdapterEvent> {
  const { connection, signal } = turn;
  yield { type: 'turn-start' };
  const mapped = await mapRequest(turn);
  yield* mapped.warnings;
  const response = await submit(turn, mapped);
  const options = { connection, signal, isPaid: true, schema: pictureAnswerSchema, pictureFields };
  yield* readPicture(turn, await readJson(response, options));
}

async function* runAsJob(turn: StabilityTurn): AsyncGenerator<AdapterEvent> {
  const { connection, signal, request, pollIntervalMs = defaultIntervalMs } = turn;
  let warnings: StabilityForm['warnings'] = [];
  const { result } = yield* runJob<Job, PictureAnswer>({
    label: connection.label,
    signal,
    now: connection.now,
    intervalMs: pollIntervalMs,
    pending: request.pending,
    schema: jobSchema,
    idOf: ({ id }) => id,
    submit: async () => {
      const mapped = await mapRequest(turn);
      warnings = mapped.warnings;
      const response = await submit(turn, mapped);
      return readJson(response, { connection, signal, isPaid: true, schema: jobSchema });
    },
    ask: ({ id }) =>
      askAboutJob<typeof resultSchema, PictureAnswer>({
        connection,
        signal,
        path: `/v2beta/results/${encodeURIComponent(id)}`,
        schema: resultSchema,
        pictureFields,
        toState: (answer) => ('status' in answer ? { state: 'running' } : { state: 'done', result: answer }),
        toEnd: mapError,
      }),
  });
  yield* warnings;
  yield* readPicture(turn, result);
}

function submit({ connection, signal, model }: StabilityTurn, { form }: StabilityForm): Promise<Response> {
  const path = `/v2beta/stable-image${model.path}`;
  return sendRequest(connection, { method: 'POST', path, form, isPaid: true, signal });
}

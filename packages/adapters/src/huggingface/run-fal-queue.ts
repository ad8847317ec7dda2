import type { AdapterEvent } from '@pentimento/engine';
import * as v from 'valibot';
import { encodeDataUrl } from '../http/encode-base64.ts';
import { fetchProviderFile } from '../http/fetch-provider-file.ts';
import { readJson } from '../http/read-json.ts';
import { sendRequest } from '../http/send-request.ts';
import { toEncodedImage } from '../http/to-encoded-image.ts';
import { composePrompt } from '../shared/compose-prompt.ts';
import { askFalQueue, type FalResult } from '../shared/fal-queue/ask-fal-queue.ts';
import { falAppOf, type FalJob, falJobPath, falJobSchema } from '../shared/fal-queue/fal-job.ts';
import { falPictureHosts, readFalResult } from '../shared/fal-queue/read-fal-result.ts';
import { runJob } from '../shared/polling/run-job.ts';
import type { HuggingfaceTurn } from './huggingface-turn.ts';

const prefix = '/fal-ai';
/** Tells the router which of fal's hosts is meant. */
const query = '_subdomain=queue';
const submissionSchema = v.object({ request_id: v.string(), response_url: v.nullish(v.string()) });

/** One turn in fal's queue, behind the router. `find` says what the model is called there, and is asked for new turns only. */
export async function* runFalQueue(
  turn: HuggingfaceTurn,
  find: () => Promise<string>,
): AsyncGenerator<AdapterEvent> {
  const { request, connection, signal } = turn;
  const { result } = yield* runJob<FalJob, FalResult>({
    label: connection.label,
    signal,
    now: connection.now,
    intervalMs: turn.pollIntervalMs,
    pending: request.pending,
    schema: falJobSchema,
    idOf: ({ id }) => id,
    submit: async () => submit(turn, await find()),
    ask: (job) => askFalQueue({ connection, signal, prefix, query }, job),
    cancel: (job, fresh) => {
      const path = `${prefix}${falJobPath(job)}/cancel?${query}`;
      return sendRequest(connection, { method: 'PUT', path, isPaid: false, signal: fresh });
    },
  });
  const [address = ''] = yield* readFalResult(result, connection.label);
  const allowedHosts = falPictureHosts;
  const bytes = await fetchProviderFile(address, { connection, signal, isPaid: true, allowedHosts });
  const { computeMs } = result;
  yield { type: 'usage', backend: 'fal-ai', ...(computeMs !== undefined && { computeMs }) };
  const seed = result.seed ?? request.seed;
  yield { type: 'image', image: toEncodedImage(bytes), candidate: 0, ...(seed !== undefined && { seed }) };
}

async function submit(
  { request, options, connection, signal }: HuggingfaceTurn,
  providerId: string,
): Promise<FalJob> {
  const { base, seed } = request;
  const { width, height } = request.size ?? base ?? {};
  const picture = base && encodeDataUrl(base);
  const json = {
    prompt: composePrompt(request),
    // Its models want one or the other.
    ...(picture !== undefined && { image_url: picture, image_urls: [picture] }),
    ...(width !== undefined && height !== undefined && { image_size: { width, height } }),
    ...(seed !== undefined && { seed }),
    ...options.parameters,
  };
  const path = `${prefix}/${providerId}?${query}`;
  const response = await sendRequest(connection, { method: 'POST', path, json, isPaid: true, signal });
  const schema = submissionSchema;
  const answer = await readJson(response, { connection, signal, isPaid: true, schema });
  const { pathname = '' } = URL.parse(answer.response_url ?? '') ?? {};
  const app = /\/([\w.-]+\/[\w.-]+)\/requests\//.exec(pathname)?.[1];
  return { id: answer.request_id, app: app ?? falAppOf(providerId) };
}

import { BadOutputError } from '@pentimento/engine';
import * as v from 'valibot';
import type { Connection } from '../http/connection.ts';
import { isLocalAddress } from '../http/is-local-address.ts';
import { readJson } from '../http/read-json.ts';
import { sendRequest } from '../http/send-request.ts';
import type { JobState } from '../shared/polling/job-state.ts';
import type { FluxTurn } from './flux-turn.ts';
import type { Job } from './job.ts';
import { mapError, mapJobStatus } from './map-error.ts';

const schema = v.object({
  status: v.string(),
  progress: v.nullish(v.number()),
  details: v.optional(v.unknown()),
  result: v.nullish(v.object({ sample: v.nullish(v.string()), seed: v.nullish(v.number()) })),
});

/** What a finished job gives. */
export interface JobResult {
  /** Where the picture lies. Absent: there is none. */
  readonly sample?: string;
  readonly seed?: number;
}

/** Asks about a job, at the address that came with it: in its region, another one does not know it. */
export async function askJob({ connection, signal }: FluxTurn, job: Job): Promise<JobState<JobResult>> {
  const url = checkPollingUrl(job.pollingUrl, connection);
  let ended: JobState<JobResult> | undefined;
  const there: Connection = {
    ...connection,
    baseUrl: url.origin,
    // A job that failed may be told with a status of its own, 422 or 503.
    mapError: (failure) => {
      const parsed = v.safeParse(schema, failure.body);
      ended = parsed.success ? toState(parsed.output) : undefined;
      return ended?.state === 'failed' ? ended.error : mapError(failure);
    },
  };
  try {
    const path = `${url.pathname}${url.search}`;
    const response = await sendRequest(there, { method: 'GET', path, isPaid: false, signal });
    return toState(await readJson(response, { connection, signal, isPaid: false, schema }));
  } catch (error) {
    if (ended?.state === 'failed') return ended;
    throw error;
  }
}

function toState({ status, progress, details, result }: v.InferOutput<typeof schema>): JobState<JobResult> {
  const error = mapJobStatus(status, details);
  if (error) return { state: 'failed', error };
  if (status !== 'Ready') return { state: 'running', ...(typeof progress === 'number' && { progress }) };
  const { sample, seed } = result ?? {};
  return {
    state: 'done',
    result: { ...(typeof sample === 'string' && { sample }), ...(typeof seed === 'number' && { seed }) },
  };
}

/** The key goes along, so only to the provider's own hosts. */
function checkPollingUrl(address: string, { baseUrl }: Connection): URL {
  const base = URL.parse(baseUrl);
  const url = URL.parse(address, baseUrl);
  const isOwn =
    url?.origin === base?.origin ||
    (url?.protocol === 'https:' && url.port === '' && url.hostname.endsWith('.bfl.ai'));
  const isHere = url && base && isLocalAddress(url) && isLocalAddress(base);
  if (url && (isOwn || isHere)) return url;
  throw new BadOutputError({
    message: 'Black Forest Labs gave an address to ask at that is not its own: it was not asked.',
    isRetryable: false,
  });
}

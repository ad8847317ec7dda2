import { BadOutputError } from '@pentimento/engine';
import * as v from 'valibot';
import type { Connection } from '../http/connection.ts';
import { isLocalAddress } from '../http/is-local-address.ts';
import { askAboutJob } from '../shared/polling/ask-about-job.ts';
import type { JobState } from '../shared/polling/job-state.ts';
import type { FluxTurn } from './flux-turn.ts';
import type { Job } from './job.ts';
import { mapJobStatus } from './map-error.ts';

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
  return askAboutJob({
    connection: { ...connection, baseUrl: url.origin },
    signal,
    path: `${url.pathname}${url.search}`,
    schema,
    toState,
    // A job that failed may be told with a status of its own, 422 or 503.
    toEnd: ({ body }) => {
      const parsed = v.safeParse(schema, body);
      return parsed.success ? mapJobStatus(parsed.output.status, parsed.output.details) : undefined;
    },
  });
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

import { EngineError, InvalidRequestError, OverloadedError } from '@pentimento/engine';
import { apiRoot } from '@pentimento/adapters/relay/wire';
import { Hono } from 'hono';
import { isOrigin } from './access/is-origin.ts';
import { RateLimiter } from './access/rate-limiter.ts';
import { Seats } from './access/seats.ts';
import { createJobWork } from './jobs/create-job-work.ts';
import { createMemoryJobRunner } from './jobs/create-memory-job-runner.ts';
import { locateError } from './jobs/locate-error.ts';
import { StateSeal } from './jobs/state-seal.ts';
import { ModelCatalogue } from './models/model-catalogue.ts';
import { createGuardedFetch } from './network/create-guarded-fetch.ts';
import { defaultLimits } from './relay-limits.ts';
import type { RelayOptions } from './relay-options.ts';
import { allowOrigin } from './routes/allow-origin.ts';
import { answerMissing } from './routes/answer-missing.ts';
import { authenticate } from './routes/authenticate.ts';
import { putJob } from './routes/put-job.ts';
import type { RelayContext, RelayVariables } from './routes/relay-context.ts';
import { streamEvents } from './routes/stream-events.ts';
import { toAnswer } from './routes/to-answer.ts';

/** A relay: a handler of fetch requests, for any runtime that has them. */
export interface Relay {
  /** Answers a request. */
  fetch(request: Request): Promise<Response>;
  /** Takes nothing on any more, waits for the turns at work, at most so long (default 10 s), and ends the rest. */
  close(options?: { graceMs?: number }): Promise<void>;
}

const defaultGraceMs = 10_000;
/** How long pages may take to hear how their turns ended, in milliseconds. */
const lastWordsMs = 2000;

/**
 * Stands between pages and image providers: it keeps the keys, checks who asks, and runs turns that outlive the page.
 * @throws InvalidRequestError when it could not do so safely.
 * @example
 * const relay = createRelay({
 *   adapters: [openai({ apiKey })],
 *   users: [{ name: 'alice', tokenHash: await hashToken(token) }],
 *   origins: ['https://pictures.example.com'],
 * });
 * export default { fetch: relay.fetch };
 */
export function createRelay(options: RelayOptions): Relay {
  checkOptions(options);
  const { now = Date.now, log = () => undefined, adapters, models } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const catalogue = new ModelCatalogue({
    adapters,
    allowed: models,
    candidates: limits.candidates,
    now,
    log,
  });
  const environment = { fetch: options.fetch ?? createGuardedFetch(), now };
  const seal = new StateSeal(options.sealKey);
  const work = createJobWork({
    catalogue,
    seal,
    environment,
    log,
    logsContent: options.logsContent ?? false,
    secrets: options.secrets ?? [],
  });
  const runner = (options.createRunner ?? createMemoryJobRunner)({ work, limits, now });
  const closing = new AbortController();
  const streams = new Seats(limits.streamsPerUser);
  const app = createApp({
    users: options.users,
    origins: new Set(options.origins),
    limits,
    catalogue,
    runner,
    requests: new RateLimiter({ perMinute: limits.requestsPerMinute, now }),
    turns: new RateLimiter({ perMinute: limits.turnsPerMinute, now }),
    uploads: new Seats(limits.jobsPerUser),
    streams,
    log,
    closing: closing.signal,
  });
  return {
    fetch: async (request) => app.fetch(request),
    async close({ graceMs = defaultGraceMs } = {}) {
      await runner.close({ graceMs });
      await letReadersFinish(streams, Math.min(graceMs, lastWordsMs));
      closing.abort();
      await Promise.all(adapters.map(async (adapter) => adapter.dispose?.()));
    },
  };
}

/** Waits for those who read a stream: the last events are on their way, and the pictures that they point to. */
async function letReadersFinish(streams: Seats, mostMs: number): Promise<void> {
  const stepMs = 50;
  for (let left = mostMs; left > 0 && !streams.areFree; left -= stepMs)
    await new Promise((resolve) => setTimeout(resolve, stepMs));
}

function createApp(relay: RelayContext): Hono<RelayVariables> {
  const { runner, catalogue, log } = relay;
  const app = new Hono<RelayVariables>();
  app.use(async (context, next) => {
    await next();
    const { headers } = context.res;
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
    headers.set('x-content-type-options', 'nosniff');
    headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  });
  app.use(allowOrigin(relay));
  app.get('/health', () => Response.json({ status: 'ok' }));
  app.use(authenticate(relay));
  app.get(`${apiRoot}/models`, async () => {
    const offered = await catalogue.list();
    return Response.json({ models: offered.map(({ descriptor }) => descriptor) });
  });
  const jobs = new Hono<RelayVariables>()
    .put('/:id', putJob(relay))
    .get('/:id/events', streamEvents(relay))
    .get('/:id/pictures/:picture', async (context) => {
      const key = { user: context.get('user').name, id: context.req.param('id') };
      const bytes = await runner.picture(key, context.req.param('picture'));
      if (!bytes) return (await answerMissing(runner, key)) ?? notFound();
      return new Response(bytes as Uint8Array<ArrayBuffer>, {
        headers: { 'content-type': 'application/octet-stream' },
      });
    })
    .delete('/:id', async (context) => {
      await runner.cancel({ user: context.get('user').name, id: context.req.param('id') });
      return new Response(null, { status: 204 });
    });
  app.route(`${apiRoot}/jobs`, jobs);
  app.notFound(notFound);
  app.onError((error) => {
    if (EngineError.isInstance(error)) return toAnswer(error);
    log({ level: 'error', event: 'relay-failed', at: locateError(error) });
    return toAnswer(
      new OverloadedError({ message: 'The relay failed; its log says where.', isRetryable: false }),
      500,
    );
  });
  return app;
}

function notFound(): Response {
  return toAnswer(
    new InvalidRequestError({ message: 'There is nothing at this address of the relay.' }),
    404,
  );
}

function checkOptions({ adapters, users, origins, sealKey }: RelayOptions): void {
  const refuse = (message: string): never => {
    throw new InvalidRequestError({ message });
  };
  if (adapters.length === 0) refuse('There is nothing to relay to: configure at least one adapter.');
  if (users.length === 0) refuse('Nobody may use the relay: configure at least one user.');
  for (const { name, tokenHash } of users)
    if (!/^[0-9a-f]{64}$/.test(tokenHash))
      refuse(`User '${name}': the token's hash is not a SHA-256 in hexadecimal digits.`);
  for (const origin of origins)
    if (!isOrigin(origin))
      refuse(
        `'${origin}' is not an origin. Write scheme, host and port only, such as https://pictures.example.com; there are no wildcards.`,
      );
  if (sealKey && sealKey.length < 32) refuse('The key that seals conversations needs 32 bytes or more.');
}

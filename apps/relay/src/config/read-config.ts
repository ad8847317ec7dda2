import * as v from 'valibot';
import type { RelayLimits } from '../relay-limits.ts';
import type { RelayUser } from '../relay-user.ts';
import { ConfigError } from './config-error.ts';
import { type ConfiguredAdapter, readAdapters } from './read-adapters.ts';
import { relaySettings } from './relay-setting.ts';

/** What the environment says. */
export interface RelayConfig {
  readonly host: string;
  readonly port: number;
  readonly adapters: readonly ConfiguredAdapter[];
  /** Undefined: nobody was named, and the relay is only on this machine. */
  readonly users: readonly RelayUser[] | undefined;
  readonly origins: readonly string[];
  readonly models: readonly string[] | undefined;
  readonly limits: Partial<RelayLimits>;
  readonly sealKey: Uint8Array | undefined;
  readonly logsContent: boolean;
}

const relaySchema = v.object(relaySettings);

/** The playground's addresses on this machine. */
const localPages = [4173, 5173].flatMap((port) => [`http://localhost:${port}`, `http://127.0.0.1:${port}`]);

/** Reads the environment. @throws ConfigError with everything that is wrong at once. */
export async function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<RelayConfig> {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => name.startsWith('RELAY_') && value?.trim()),
  );
  const parsed = v.safeParse(relaySchema, given);
  const { adapters, problems } = await readAdapters(environment);
  for (const name of Object.keys(given))
    if (!Object.hasOwn(relaySettings, name)) problems.push(`${name} is not known: is it misspelt?`);
  if (!parsed.success) {
    const wrong = parsed.issues.map((issue) => `${String(issue.path?.[0]?.key)} ${issue.message}.`);
    throw new ConfigError([...problems, ...wrong]);
  }
  const settings = parsed.output;
  const isLocal = ['127.0.0.1', 'localhost', '::1'].includes(settings.RELAY_HOST);
  if (adapters.length === 0 && problems.length === 0)
    problems.push(
      'There is nothing to relay to: set the key of at least one provider, such as OPENAI_API_KEY. To try it without a key: npm run relay -- --simulate',
    );
  if (!settings.RELAY_USERS && !isLocal)
    problems.push(
      'RELAY_USERS is missing: others can reach this relay, so it must know who may use it. Make a token with: npm run relay -- token <name>',
    );
  const names = settings.RELAY_USERS?.map(({ name }) => name) ?? [];
  if (new Set(names).size < names.length) problems.push('RELAY_USERS lists a name twice.');
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    host: settings.RELAY_HOST,
    port: settings.RELAY_PORT,
    adapters,
    users: settings.RELAY_USERS,
    origins: settings.RELAY_ORIGINS ?? (isLocal ? localPages : []),
    models: settings.RELAY_MODELS,
    limits: toLimits(settings),
    sealKey: settings.RELAY_SEAL_KEY === undefined ? undefined : fromHex(settings.RELAY_SEAL_KEY),
    logsContent: settings.RELAY_LOG_CONTENT === '1',
  };
}

type Settings = v.InferOutput<typeof relaySchema>;

function toLimits(settings: Settings): Partial<RelayLimits> {
  const limits = {
    bodyBytes: times(settings.RELAY_BODY_MB, 1e6),
    turnsPerMinute: settings.RELAY_TURNS_PER_MINUTE,
    requestsPerMinute: settings.RELAY_REQUESTS_PER_MINUTE,
    jobsPerUser: settings.RELAY_JOBS_PER_USER,
    jobs: settings.RELAY_JOBS,
    streamsPerUser: settings.RELAY_STREAMS_PER_USER,
    candidates: settings.RELAY_CANDIDATES,
    jobMs: times(settings.RELAY_JOB_MINUTES, 60_000),
    keptMs: times(settings.RELAY_KEPT_MINUTES, 60_000),
    keptBytes: times(settings.RELAY_KEPT_MB, 1e6),
  } satisfies Record<keyof RelayLimits, number | undefined>;
  return Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
}

function times(value: number | undefined, factor: number): number | undefined {
  return value === undefined ? undefined : value * factor;
}

function fromHex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

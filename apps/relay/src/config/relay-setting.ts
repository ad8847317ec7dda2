import * as v from 'valibot';
import { isOrigin } from '../access/is-origin.ts';

const count = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d+$/, 'must be a whole number'),
    v.transform(Number),
    v.minValue(least, `must be ${least} or more`),
    v.maxValue(most, `must be ${most} or less`),
  );

const list = v.pipe(
  v.string(),
  v.transform((text) => text.split(',').map((part) => part.trim())),
  v.transform((parts) => parts.filter((part) => part !== '')),
);

const origin = v.pipe(
  v.string(),
  v.check(
    isOrigin,
    'must list origins, exactly: scheme, host and port, such as https://pictures.example.com. There are no wildcards',
  ),
);

const user = v.pipe(
  v.string(),
  v.regex(
    /^[\w.@-]{1,64}:[0-9a-f]{64}$/,
    'must list name:hash. Make one with: npm run relay -- token <name>',
  ),
  v.transform((text) => ({
    name: text.slice(0, text.indexOf(':')),
    tokenHash: text.slice(text.indexOf(':') + 1),
  })),
);

/** What the relay itself can be told by its environment. The adapters' own settings come from their profiles. */
export const relaySettings = {
  RELAY_HOST: v.optional(
    v.pipe(v.string(), v.regex(/^[\w.:-]+$/, 'must be an address or a name')),
    '127.0.0.1',
  ),
  RELAY_PORT: v.optional(count(0, 65_535), '4020'),
  RELAY_USERS: v.optional(v.pipe(list, v.array(user))),
  RELAY_ORIGINS: v.optional(v.pipe(list, v.array(origin))),
  RELAY_MODELS: v.optional(
    v.pipe(list, v.array(v.pipe(v.string(), v.includes(':', 'must list adapter:model')))),
  ),
  RELAY_BODY_MB: v.optional(count(1, 1000)),
  RELAY_TURNS_PER_MINUTE: v.optional(count(1, 100_000)),
  RELAY_REQUESTS_PER_MINUTE: v.optional(count(1, 1_000_000)),
  RELAY_JOBS_PER_USER: v.optional(count(1, 1000)),
  RELAY_JOBS: v.optional(count(1, 10_000)),
  RELAY_STREAMS_PER_USER: v.optional(count(1, 1000)),
  RELAY_CANDIDATES: v.optional(count(1, 100)),
  RELAY_JOB_MINUTES: v.optional(count(1, 1440)),
  RELAY_KEPT_MINUTES: v.optional(count(1, 1440)),
  RELAY_KEPT_MB: v.optional(count(1, 100_000)),
  RELAY_SEAL_KEY: v.optional(
    v.pipe(v.string(), v.regex(/^[0-9a-f]{64,}$/, 'must be 64 hexadecimal digits or more')),
  ),
  RELAY_LOG_CONTENT: v.optional(v.picklist(['0', '1'], 'must be 0 or 1')),
};

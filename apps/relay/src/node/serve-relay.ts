import { lookup } from 'node:dns/promises';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createAdapters } from '../config/create-adapters.ts';
import type { RelayConfig } from '../config/read-config.ts';
import { createRelay } from '../create-relay.ts';
import { createGuardedFetch } from '../network/create-guarded-fetch.ts';
import type { RelayLogEntry } from '../log/relay-log-entry.ts';
import type { RelayUser } from '../relay-user.ts';

/** A relay at an address. */
export interface ServedRelay {
  readonly url: string;
  /** Ends what is at work after a grace of so long (default 10 s), and the server. */
  close(options?: { graceMs?: number }): Promise<void>;
}

/** Serves a relay from this process. */
export async function serveRelay(
  config: Omit<RelayConfig, 'users'> & { users: readonly RelayUser[] },
  log: (entry: RelayLogEntry) => void,
): Promise<ServedRelay> {
  const { host, port, adapters: configured, ...options } = config;
  const fetch = createGuardedFetch({
    trustedOrigins: configured.flatMap(({ origins }) => origins),
    resolve: async (hostname) => (await lookup(hostname, { all: true })).map(({ address }) => address),
  });
  const { models, sealKey, ...rest } = options;
  const relay = createRelay({
    ...rest,
    ...(models && { models }),
    ...(sealKey && { sealKey }),
    adapters: await createAdapters(configured, fetch),
    secrets: configured.flatMap(({ secrets }) => secrets),
    fetch,
    log,
  });
  const server = createAdaptorServer({ fetch: relay.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    async close(closing) {
      // First the turns, then the server: pages still fetch what came of them.
      await relay.close(closing);
      const closed = new Promise((resolve) => server.close(resolve));
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}

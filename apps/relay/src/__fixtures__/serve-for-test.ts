import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createRelay, type Relay } from '../create-relay.ts';
import { hashToken } from '../access/hash-token.ts';
import type { RelayOptions } from '../relay-options.ts';

/** A relay at an address of this machine, for tests. */
export interface ServedRelay {
  readonly relay: Relay;
  readonly baseUrl: string;
  close(): Promise<void>;
}

/** Starts a relay for one user with this token. */
export async function serveForTest(
  token: string,
  options: Partial<RelayOptions> & Pick<RelayOptions, 'adapters'>,
): Promise<ServedRelay> {
  const relay = createRelay({
    users: [{ name: 'alice', tokenHash: await hashToken(token) }],
    origins: [],
    fetch: globalThis.fetch,
    ...options,
  });
  const server = createAdaptorServer({ fetch: relay.fetch });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return {
    relay,
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      await relay.close({ graceMs: 0 });
      await new Promise((resolve) => {
        server.close(resolve);
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
    },
  };
}

import type { Connection } from '../connection.ts';

/** A connection whose network is the given function. */
export function createTestConnection(
  fetch: typeof globalThis.fetch,
  more: Partial<Connection> = {},
): Connection {
  return {
    label: 'Example',
    baseUrl: 'https://api.example.com/v1',
    headers: { authorization: 'Bearer secret-key' },
    secrets: ['secret-key'],
    fetch,
    now: () => 0,
    log: () => undefined,
    probePath: '/models',
    ...more,
  };
}

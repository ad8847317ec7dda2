import { type AdapterContext, AuthenticationError } from '@pentimento/engine';
import type { Connection } from '../http/connection.ts';
import { defaultBaseUrl, type FalOptions } from './fal-options.ts';
import { mapError } from './map-error.ts';

/** How to reach the provider with these settings. @throws AuthenticationError without a key. */
export function createConnection(
  settings: FalOptions,
  context: Pick<AdapterContext, 'fetch' | 'now' | 'log'>,
): Connection {
  const { apiKey, transport, baseUrl = defaultBaseUrl } = settings;
  if (apiKey === undefined && transport !== 'relay') {
    throw new AuthenticationError({ message: 'There is no key for fal. Enter one in the settings.' });
  }
  return {
    label: 'fal',
    baseUrl: baseUrl.replace(/\/+$/, ''),
    headers: apiKey === undefined ? {} : { authorization: `Key ${apiKey}` },
    secrets: apiKey === undefined ? [] : [apiKey],
    fetch: settings.fetch ?? context.fetch,
    now: context.now,
    log: context.log,
    // A job that nobody has: any answer shows that the queue is there.
    probePath: '/fal-ai/flux-2/requests/00000000-0000-0000-0000-000000000000/status',
    mapError,
  };
}

import { type AdapterContext, AuthenticationError } from '@pentimento/engine';
import type { Connection } from '../http/connection.ts';
import { mapError } from './map-error.ts';
import { defaultBaseUrl, type ReplicateOptions } from './replicate-options.ts';

/** How to reach the provider with these settings. @throws AuthenticationError without a token. */
export function createConnection(
  settings: ReplicateOptions,
  context: Pick<AdapterContext, 'fetch' | 'now' | 'log'>,
): Connection {
  const { apiKey, transport, baseUrl = defaultBaseUrl } = settings;
  if (apiKey === undefined && transport !== 'relay') {
    throw new AuthenticationError({ message: 'There is no token for Replicate. Enter one in the settings.' });
  }
  return {
    label: 'Replicate',
    // A relay may be a path of this site; what it hands out is compared with its whole address.
    baseUrl: (URL.parse(baseUrl, globalThis.location?.href)?.href ?? baseUrl).replace(/\/+$/, ''),
    headers: apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` },
    secrets: apiKey === undefined ? [] : [apiKey],
    fetch: settings.fetch ?? context.fetch,
    now: context.now,
    log: context.log,
    probePath: '/account',
    mapError,
  };
}

import { type AdapterContext, AuthenticationError } from '@pentimento/engine';
import type { Connection } from '../http/connection.ts';
import { defaultBaseUrl, type GoogleOptions } from './google-options.ts';
import { mapError } from './map-error.ts';

/** How to reach the provider with these settings. @throws AuthenticationError without a key. */
export function createConnection(
  settings: GoogleOptions,
  context: Pick<AdapterContext, 'fetch' | 'now' | 'log'>,
): Connection {
  const { apiKey, transport, baseUrl = defaultBaseUrl } = settings;
  if (apiKey === undefined && transport !== 'relay') {
    throw new AuthenticationError({ message: 'There is no key for Google. Enter one in the settings.' });
  }
  return {
    label: 'Google',
    baseUrl: baseUrl.replace(/\/+$/, ''),
    // The API takes the key in the address, too: there it would end up in logs.
    headers: apiKey === undefined ? {} : { 'x-goog-api-key': apiKey },
    secrets: apiKey === undefined ? [] : [apiKey],
    fetch: settings.fetch ?? context.fetch,
    now: context.now,
    log: context.log,
    probePath: '/models?pageSize=1',
    mapError,
  };
}

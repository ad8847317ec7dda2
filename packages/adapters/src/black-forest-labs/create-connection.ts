import { type AdapterContext, AuthenticationError } from '@pentimento/engine';
import type { Connection } from '../http/connection.ts';
import { type BlackForestLabsOptions, defaultBaseUrl } from './black-forest-labs-options.ts';
import { mapError } from './map-error.ts';

/** How to reach the provider with these settings. @throws AuthenticationError without a key. */
export function createConnection(
  settings: BlackForestLabsOptions,
  context: Pick<AdapterContext, 'fetch' | 'now' | 'log'>,
): Connection {
  const { apiKey, transport, baseUrl = defaultBaseUrl } = settings;
  if (apiKey === undefined && transport !== 'relay') {
    throw new AuthenticationError({
      message: 'There is no key for Black Forest Labs. Enter one in the settings.',
    });
  }
  return {
    label: 'Black Forest Labs',
    // A relay may be a path of this site; what it hands out is compared with its whole address.
    baseUrl: (URL.parse(baseUrl, globalThis.location?.href)?.href ?? baseUrl).replace(/\/+$/, ''),
    headers: apiKey === undefined ? {} : { 'x-key': apiKey },
    secrets: apiKey === undefined ? [] : [apiKey],
    fetch: settings.fetch ?? context.fetch,
    now: context.now,
    log: context.log,
    probePath: '/credits',
    mapError,
  };
}

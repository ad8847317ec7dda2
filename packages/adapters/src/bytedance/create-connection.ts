import { type AdapterContext, AuthenticationError } from '@pentimento/engine';
import type { Connection } from '../http/connection.ts';
import { baseUrls, type BytedanceOptions } from './bytedance-options.ts';
import { mapError } from './map-error.ts';

/** How to reach the provider with these settings. @throws AuthenticationError without a key. */
export function createConnection(
  settings: BytedanceOptions,
  context: Pick<AdapterContext, 'fetch' | 'now' | 'log'>,
): Connection {
  const { apiKey, transport, region = 'international', baseUrl = baseUrls[region] } = settings;
  if (apiKey === undefined && transport !== 'relay')
    throw new AuthenticationError({ message: 'There is no key for ByteDance. Enter one in the settings.' });
  return {
    label: 'ByteDance',
    baseUrl: baseUrl.replace(/\/+$/, ''),
    headers: apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` },
    secrets: apiKey === undefined ? [] : [apiKey],
    fetch: settings.fetch ?? context.fetch,
    now: context.now,
    log: context.log,
    // Whatever it answers, it has been reached.
    probePath: '/models',
    mapError,
  };
}

import { type AdapterContext, AuthenticationError } from '@pentimento/engine';
import type { Connection } from '../http/connection.ts';
import { type AlibabaOptions, baseUrls } from './alibaba-options.ts';
import { mapError } from './map-error.ts';

/** How to reach the provider with these settings. @throws AuthenticationError without a key. */
export function createConnection(
  settings: AlibabaOptions,
  context: Pick<AdapterContext, 'fetch' | 'now' | 'log'>,
): Connection {
  const { apiKey, transport, region = 'singapore', baseUrl = baseUrls[region] } = settings;
  if (apiKey === undefined && transport !== 'relay')
    throw new AuthenticationError({ message: 'There is no key for Alibaba. Enter one in the settings.' });
  return {
    label: 'Alibaba',
    // A relay may be a path of this site; what it hands out is compared with its whole address.
    baseUrl: (URL.parse(baseUrl, globalThis.location?.href)?.href ?? baseUrl).replace(/\/+$/, ''),
    headers: apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` },
    secrets: apiKey === undefined ? [] : [apiKey],
    fetch: settings.fetch ?? context.fetch,
    now: context.now,
    log: context.log,
    // Whatever it answers, it has been reached.
    probePath: '/tasks/none',
    mapError,
  };
}

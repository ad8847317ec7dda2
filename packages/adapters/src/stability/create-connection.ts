import { type AdapterContext, AuthenticationError } from '@pentimento/engine';
import type { Connection } from '../http/connection.ts';
import { mapError } from './map-error.ts';
import { defaultBaseUrl, type StabilityOptions } from './stability-options.ts';

/** How to reach the provider with these settings. @throws AuthenticationError without a key. */
export function createConnection(
  settings: StabilityOptions,
  context: Pick<AdapterContext, 'fetch' | 'now' | 'log'>,
): Connection {
  const { apiKey, transport, baseUrl = defaultBaseUrl } = settings;
  if (apiKey === undefined && transport !== 'relay') {
    throw new AuthenticationError({
      message: 'There is no key for Stability AI. Enter one in the settings.',
    });
  }
  return {
    label: 'Stability AI',
    baseUrl: baseUrl.replace(/\/+$/, ''),
    // Otherwise the answer is the bare picture, and why there is none would be in headers that pages cannot read.
    headers: {
      accept: 'application/json',
      ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
    },
    secrets: apiKey === undefined ? [] : [apiKey],
    fetch: settings.fetch ?? context.fetch,
    now: context.now,
    log: context.log,
    probePath: '/v1/user/balance',
    mapError,
  };
}

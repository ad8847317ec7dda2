import { type AdapterContext, AuthenticationError, InvalidRequestError } from '@pentimento/engine';
import type { Connection } from '../http/connection.ts';
import { mapError } from './map-error.ts';
import { defaultLabel, type RelaySettings } from './relay-options.ts';

/** How to reach the relay. @throws InvalidRequestError without an address, AuthenticationError without a token. */
export function createConnection(
  settings: RelaySettings,
  context: Pick<AdapterContext, 'fetch' | 'now' | 'log'>,
): Connection {
  const { apiKey, baseUrl, label = defaultLabel } = settings;
  if (baseUrl === undefined)
    throw new InvalidRequestError({ message: `${label}: its address is missing. Enter it in the settings.` });
  if (apiKey === undefined)
    throw new AuthenticationError({ message: `${label}: there is no token. Enter yours in the settings.` });
  return {
    label,
    baseUrl: baseUrl.replace(/\/+$/, ''),
    headers: { authorization: `Bearer ${apiKey}` },
    secrets: [apiKey],
    fetch: settings.fetch ?? context.fetch,
    now: context.now,
    log: context.log,
    probePath: '/health',
    mapError,
  };
}

import { type AdapterContext, AuthenticationError } from '@pentimento/engine';
import type { Connection } from '../http/connection.ts';
import { mapError } from './map-error.ts';
import { defaultBaseUrl, type OpenrouterOptions } from './openrouter-options.ts';

/** How to reach the provider with these settings. @throws AuthenticationError without a key. */
export function createConnection(
  settings: OpenrouterOptions,
  context: Pick<AdapterContext, 'fetch' | 'now' | 'log'>,
): Connection {
  const { apiKey, appTitle, transport, baseUrl = defaultBaseUrl } = settings;
  if (apiKey === undefined && transport !== 'relay') {
    throw new AuthenticationError({
      message: 'There is no key for OpenRouter. Sign in, or enter one in the settings.',
    });
  }
  return {
    label: 'OpenRouter',
    baseUrl: baseUrl.replace(/\/+$/, ''),
    headers: {
      ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
      ...(appTitle !== undefined && { 'x-openrouter-title': appTitle }),
    },
    secrets: apiKey === undefined ? [] : [apiKey],
    fetch: settings.fetch ?? context.fetch,
    now: context.now,
    log: context.log,
    probePath: '/images/models',
    mapError: (failure) => mapError(failure),
  };
}

import { type AdapterContext, AuthenticationError } from '@pentimento/engine';
import type { Connection } from '../http/connection.ts';
import { mapError } from './map-error.ts';
import { defaultBaseUrl, type OpenaiOptions } from './openai-options.ts';

/** How to reach the provider with these settings. @throws AuthenticationError without a key. */
export function createConnection(
  settings: OpenaiOptions,
  context: Pick<AdapterContext, 'fetch' | 'now' | 'log'>,
): Connection {
  const { apiKey, organization, project, transport, baseUrl = defaultBaseUrl } = settings;
  if (apiKey === undefined && transport !== 'relay') {
    throw new AuthenticationError({ message: 'There is no key for OpenAI. Enter one in the settings.' });
  }
  return {
    label: 'OpenAI',
    baseUrl: baseUrl.replace(/\/+$/, ''),
    headers: {
      ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
      ...(organization !== undefined && { 'openai-organization': organization }),
      ...(project !== undefined && { 'openai-project': project }),
    },
    secrets: apiKey === undefined ? [] : [apiKey],
    fetch: settings.fetch ?? context.fetch,
    now: context.now,
    log: context.log,
    probePath: '/models',
    mapError,
  };
}

import { type AdapterContext, AuthenticationError } from '@pentimento/engine';
import type { Connection } from '../http/connection.ts';
import { defaultBaseUrl, defaultHubUrl, type HuggingfaceOptions } from './huggingface-options.ts';
import { mapError } from './map-error.ts';

/** How to reach the router, which computes, and the hub, which knows who can. @throws AuthenticationError without a token. */
export function createConnections(
  settings: HuggingfaceOptions,
  context: Pick<AdapterContext, 'fetch' | 'now' | 'log'>,
): { router: Connection; hub: Connection } {
  const { apiKey, transport, billTo, baseUrl = defaultBaseUrl, hubUrl = defaultHubUrl } = settings;
  if (apiKey === undefined && transport !== 'relay') {
    throw new AuthenticationError({
      message: 'There is no token for Hugging Face. Enter one in the settings.',
    });
  }
  const authorization: Record<string, string> =
    apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` };
  const common = {
    label: 'Hugging Face',
    secrets: apiKey === undefined ? [] : [apiKey],
    fetch: settings.fetch ?? context.fetch,
    now: context.now,
    log: context.log,
    mapError,
  };
  return {
    router: {
      ...common,
      baseUrl: baseUrl.replace(/\/+$/, ''),
      headers: { ...authorization, ...(billTo !== undefined && { 'x-hf-bill-to': billTo }) },
      probePath: '/v1/models',
    },
    hub: {
      ...common,
      baseUrl: hubUrl.replace(/\/+$/, ''),
      headers: authorization,
      probePath: '/api/models?limit=1',
    },
  };
}

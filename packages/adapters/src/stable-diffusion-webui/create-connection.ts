import type { AdapterContext } from '@pentimento/engine';
import type { Connection } from '../http/connection.ts';
import { encodeBase64 } from '../http/encode-base64.ts';
import { mapError } from './map-error.ts';
import { defaultBaseUrl, type WebuiSettings } from './stable-diffusion-webui-options.ts';

/** How to reach the server with these settings. */
export function createConnection(
  settings: WebuiSettings,
  context: Pick<AdapterContext, 'fetch' | 'now' | 'log'>,
): Connection {
  const { username = '', password, baseUrl = defaultBaseUrl } = settings;
  const pair = password && encodeBase64(new TextEncoder().encode(`${username}:${password}`));
  return {
    label: 'Stable Diffusion WebUI',
    baseUrl: `${baseUrl.replace(/\/+$/, '')}/sdapi/v1`,
    headers: pair ? { authorization: `Basic ${pair}` } : {},
    secrets: password && pair ? [password, pair] : [],
    fetch: settings.fetch ?? context.fetch,
    now: context.now,
    log: context.log,
    probePath: '/samplers',
    mapError,
  };
}

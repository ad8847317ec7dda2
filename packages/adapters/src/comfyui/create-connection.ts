import type { AdapterContext } from '@pentimento/engine';
import type { Connection } from '../http/connection.ts';
import { type ComfyuiSettings, defaultBaseUrl } from './comfyui-options.ts';
import { mapError } from './map-error.ts';

/** How to reach the server with these settings. */
export function createConnection(
  { apiKey, baseUrl = defaultBaseUrl, fetch }: ComfyuiSettings,
  context: Pick<AdapterContext, 'fetch' | 'now' | 'log'>,
): Connection {
  return {
    label: 'ComfyUI',
    baseUrl: baseUrl.replace(/\/+$/, ''),
    headers: apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` },
    secrets: apiKey === undefined ? [] : [apiKey],
    fetch: fetch ?? context.fetch,
    now: context.now,
    log: context.log,
    probePath: '/queue',
    mapError,
  };
}

import { type AdapterContext, InvalidRequestError } from '@pentimento/engine';
import type { Connection } from '../http/connection.ts';
import { mapImagesError } from '../shared/images-api/map-images-error.ts';
import { type CompatibleSettings, defaultLabel } from './openai-compatible-options.ts';

/** How to reach the server with these settings. @throws InvalidRequestError without an address. */
export function createConnection(
  settings: CompatibleSettings,
  context: Pick<AdapterContext, 'fetch' | 'now' | 'log'>,
): Connection {
  const { apiKey, baseUrl, label = defaultLabel } = settings;
  if (baseUrl === undefined)
    throw new InvalidRequestError({ message: `${label}: its address is missing. Enter it in the settings.` });
  return {
    label,
    // A relay may be a path of this site; what it hands out is compared with its whole address.
    baseUrl: (URL.parse(baseUrl, globalThis.location?.href)?.href ?? baseUrl).replace(/\/+$/, ''),
    headers: apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` },
    secrets: apiKey === undefined ? [] : [apiKey],
    fetch: settings.fetch ?? context.fetch,
    now: context.now,
    log: context.log,
    probePath: '/models',
    mapError: mapImagesError,
  };
}

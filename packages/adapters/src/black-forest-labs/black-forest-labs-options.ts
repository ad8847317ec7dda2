import { fetchOption } from '../http/fetch-option.ts';
import { settingsTransport } from '../profile/settings-transport.ts';
import * as v from 'valibot';
import { settingsKey } from '../profile/settings-key.ts';
import { settingsText } from '../profile/settings-text.ts';
import { settingsUrl } from '../profile/settings-url.ts';

/** Options of `blackForestLabs`. */
export interface BlackForestLabsOptions {
  /** Key of the account. Needed unless `transport` is `relay`. It goes into one header of requests to the API's hosts. */
  apiKey?: string;
  /** Where the API begins. Default `https://api.bfl.ai/v1`; `https://api.eu.bfl.ai/v1` and `https://api.us.bfl.ai/v1` stay in a region. */
  baseUrl?: string;
  /**
   * `direct` (default): the key goes straight to the provider, which works in Node only, because its pictures are closed to
   * pages. `relay`: `baseUrl` is a server of yours, which adds the key and hands out `polling_url` and `sample` as its own.
   */
  transport?: 'direct' | 'relay';
  /** Model to offer first. Any id: one that is not known gets its family's capabilities. Default: the newest known. */
  defaultModel?: string;
  /** First pause between two questions about a job, in milliseconds. Default 500. */
  pollIntervalMs?: number;
  /** Used for every request. Default: the studio's. */
  fetch?: typeof globalThis.fetch;
}

export const defaultBaseUrl = 'https://api.bfl.ai/v1';

/** What a person can set, and a form asks for. */
export const settingsEntries = {
  apiKey: settingsKey,
  baseUrl: settingsUrl,
  transport: settingsTransport,
  defaultModel: settingsText(),
};

/** Strict: a misspelt option is an error, not a silent default. */
export const optionsSchema = v.strictObject({
  ...settingsEntries,
  pollIntervalMs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  fetch: fetchOption,
});

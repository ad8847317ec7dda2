import { fetchOption } from '../http/fetch-option.ts';
import { settingsTransport } from '../profile/settings-transport.ts';
import * as v from 'valibot';
import { settingsKey } from '../profile/settings-key.ts';
import { settingsText } from '../profile/settings-text.ts';
import { settingsUrl } from '../profile/settings-url.ts';

/** Options of `replicate`. */
export interface ReplicateOptions {
  /** Token of the account. Needed unless `transport` is `relay`. It goes into one header of requests to `baseUrl`. */
  apiKey?: string;
  /** Where the API begins. Default `https://api.replicate.com/v1`. */
  baseUrl?: string;
  /**
   * `direct` (default): straight to the provider, which works in Node only: it is closed to pages. `relay`: `baseUrl` is a server
   * of yours, which adds the token and hands out the results' addresses as its own.
   */
  transport?: 'direct' | 'relay';
  /** Model to offer first, `owner/name` or `owner/name:version`. Default: the newest known. */
  defaultModel?: string;
  /** First pause between two questions about a prediction, in milliseconds. Default 500. */
  pollIntervalMs?: number;
  /** Used for every request. Default: the studio's. */
  fetch?: typeof globalThis.fetch;
}

export const defaultBaseUrl = 'https://api.replicate.com/v1';

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

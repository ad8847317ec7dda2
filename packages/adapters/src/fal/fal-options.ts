import { fetchOption } from '../http/fetch-option.ts';
import { settingsTransport } from '../profile/settings-transport.ts';
import * as v from 'valibot';
import { settingsKey } from '../profile/settings-key.ts';
import { settingsText } from '../profile/settings-text.ts';
import { settingsUrl } from '../profile/settings-url.ts';

/** Options of `fal`. */
export interface FalOptions {
  /** Key of the account. Needed unless `transport` is `relay`. It goes into one header of requests to `baseUrl` and `catalogUrl`. */
  apiKey?: string;
  /** Where the queue is. Default `https://queue.fal.run`. */
  baseUrl?: string;
  /** Where the list of models is. Default `https://api.fal.ai/v1`; with a `baseUrl` of your own, none: the known models are listed. */
  catalogUrl?: string;
  /** `direct` (default): the page calls the provider with the key. `relay`: `baseUrl` is a server of yours, which adds the key. */
  transport?: 'direct' | 'relay';
  /** Model to offer first. Any id: one that is not known gets its family's capabilities. Default: the newest known. */
  defaultModel?: string;
  /** First pause between two questions about a job, in milliseconds. Default 500. */
  pollIntervalMs?: number;
  /** Used for every request. Default: the studio's. */
  fetch?: typeof globalThis.fetch;
}

export const defaultBaseUrl = 'https://queue.fal.run';
export const defaultCatalogUrl = 'https://api.fal.ai/v1';

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
  catalogUrl: settingsUrl,
  pollIntervalMs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  fetch: fetchOption,
});

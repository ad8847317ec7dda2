import { fetchOption } from '../http/fetch-option.ts';
import { settingsTransport } from '../profile/settings-transport.ts';
import * as v from 'valibot';
import { settingsKey } from '../profile/settings-key.ts';
import { settingsText } from '../profile/settings-text.ts';
import { settingsUrl } from '../profile/settings-url.ts';

/** Options of `stability`. */
export interface StabilityOptions {
  /** Key of the account. Needed unless `transport` is `relay`. It goes into one header of requests to `baseUrl`. */
  apiKey?: string;
  /** Where the API begins. Default `https://api.stability.ai`. */
  baseUrl?: string;
  /** `direct` (default): straight to the provider with the key. `relay`: `baseUrl` is a server of yours, which adds the key. */
  transport?: 'direct' | 'relay';
  /** Model to offer first. Default: the recommended one. */
  defaultModel?: string;
  /** First pause between two questions about a job, in milliseconds. Default 2000. */
  pollIntervalMs?: number;
  /** Used for every request. Default: the studio's. */
  fetch?: typeof globalThis.fetch;
}

export const defaultBaseUrl = 'https://api.stability.ai';

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

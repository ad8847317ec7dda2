import { fetchOption } from '../http/fetch-option.ts';
import { settingsTransport } from '../profile/settings-transport.ts';
import * as v from 'valibot';
import { settingsKey } from '../profile/settings-key.ts';
import { settingsText } from '../profile/settings-text.ts';
import { settingsUrl } from '../profile/settings-url.ts';

/** Options of `openrouter`. */
export interface OpenrouterOptions {
  /**
   * Key of the account, made by hand or by signing in (`@pentimento/adapters/openrouter/sign-in`). Needed unless `transport` is
   * `relay`. It goes into one header of requests to `baseUrl`.
   */
  apiKey?: string;
  /** Where the API begins. Default `https://openrouter.ai/api/v1`. */
  baseUrl?: string;
  /** `direct` (default): the page calls the provider with the key. `relay`: `baseUrl` is a server of yours, which adds the key. */
  transport?: 'direct' | 'relay';
  /** Name of your app, shown in the account's list of requests. Absent: none. */
  appTitle?: string;
  /** Model to offer first. Any id, as `vendor/model`. Default: `google/gemini-nano-banana-2.1`. */
  defaultModel?: string;
  /** Used for every request. Default: the studio's. */
  fetch?: typeof globalThis.fetch;
}

export const defaultBaseUrl = 'https://openrouter.ai/api/v1';

/** What a person can set, and a form asks for. */
export const settingsEntries = {
  apiKey: settingsKey,
  baseUrl: settingsUrl,
  transport: settingsTransport,
  appTitle: settingsText(
    v.regex(/^[\x20-\x7e]+$/, 'may hold letters without accents only: it goes into a header'),
  ),
  defaultModel: settingsText(),
};

/** Strict: a misspelt option is an error, not a silent default. */
export const optionsSchema = v.strictObject({
  ...settingsEntries,
  fetch: fetchOption,
});

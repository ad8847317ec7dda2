import { fetchOption } from '../http/fetch-option.ts';
import { settingsTransport } from '../profile/settings-transport.ts';
import * as v from 'valibot';
import { settingsKey } from '../profile/settings-key.ts';
import { settingsText } from '../profile/settings-text.ts';
import { settingsUrl } from '../profile/settings-url.ts';

/** Options of `together`. */
export interface TogetherOptions {
  /** Key of the account. Needed unless `transport` is `relay`. It goes into one header of requests to `baseUrl`. */
  apiKey?: string;
  /** Where the API begins. Default `https://api.together.ai/v1`. */
  baseUrl?: string;
  /**
   * `direct` (default): the key goes straight to the provider, which is known to work in Node; pages may be shut out. `relay`:
   * `baseUrl` is a server of yours, which adds the key.
   */
  transport?: 'direct' | 'relay';
  /** Model to offer first. Any id: one that is not known gets its family's capabilities. Default: FLUX.2 [pro]. */
  defaultModel?: string;
  /** Used for every request. Default: the studio's. */
  fetch?: typeof globalThis.fetch;
}

export const defaultBaseUrl = 'https://api.together.ai/v1';

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
  fetch: fetchOption,
});

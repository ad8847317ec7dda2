import { fetchOption } from '../http/fetch-option.ts';
import { settingsTransport } from '../profile/settings-transport.ts';
import * as v from 'valibot';
import { settingsKey } from '../profile/settings-key.ts';
import { settingsText } from '../profile/settings-text.ts';
import { settingsUrl } from '../profile/settings-url.ts';

/** Options of `google`. */
export interface GoogleOptions {
  /** Key of the Gemini API. Needed unless `transport` is `relay`. It goes into one header of requests to `baseUrl`. */
  apiKey?: string;
  /** Where the API begins. Default `https://generativelanguage.googleapis.com/v1`. */
  baseUrl?: string;
  /** `direct` (default): the page calls the provider with the key. `relay`: `baseUrl` is a server of yours, which adds the key. */
  transport?: 'direct' | 'relay';
  /**
   * `generate-content` (default): what the model thought stays with the session and goes out with the next turn.
   * `interactions`: Google stores the conversation.
   */
  api?: 'generate-content' | 'interactions';
  /** Model to offer first. Any id: one that is not known gets its family's capabilities. Default: the newest known. */
  defaultModel?: string;
  /** Used for every request. Default: the studio's. */
  fetch?: typeof globalThis.fetch;
}

export const defaultBaseUrl = 'https://generativelanguage.googleapis.com/v1';

/** What a person can set, and a form asks for. */
export const settingsEntries = {
  apiKey: settingsKey,
  baseUrl: settingsUrl,
  transport: settingsTransport,
  api: v.optional(v.picklist(['generate-content', 'interactions'])),
  defaultModel: settingsText(),
};

/** Strict: a misspelt option is an error, not a silent default. */
export const optionsSchema = v.strictObject({
  ...settingsEntries,
  fetch: fetchOption,
});

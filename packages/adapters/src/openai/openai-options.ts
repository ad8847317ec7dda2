import { fetchOption } from '../http/fetch-option.ts';
import { settingsTransport } from '../profile/settings-transport.ts';
import * as v from 'valibot';
import { settingsKey } from '../profile/settings-key.ts';
import { settingsText } from '../profile/settings-text.ts';
import { settingsUrl } from '../profile/settings-url.ts';

/** Options of `openai`. */
export interface OpenaiOptions {
  /** Key of the account. Needed unless `transport` is `relay`. It goes into one header of requests to `baseUrl`. */
  apiKey?: string;
  /** Where the API begins. Default `https://api.openai.com/v1`. */
  baseUrl?: string;
  /** Organisation to charge, `org-…`. Absent: the key's own. */
  organization?: string;
  /** Project to charge, `proj_…`. Absent: the key's own. */
  project?: string;
  /** `direct` (default): the page calls the provider with the key. `relay`: `baseUrl` is a server of yours, which adds the key. */
  transport?: 'direct' | 'relay';
  /**
   * `images` (default): masks, scribbles, several results; the engine carries the conversation. `responses`: the provider
   * carries it, a text model reads along (and is paid, too), one result a turn.
   */
  api?: 'images' | 'responses';
  /** Text model that drives the image model in `responses`. Default `gpt-5.6-terra`. */
  textModel?: string;
  /** Model to offer first. Any id: one that is not known gets its family's capabilities. Default: the newest known. */
  defaultModel?: string;
  /** Used for every request. Default: the studio's. */
  fetch?: typeof globalThis.fetch;
}

export const defaultBaseUrl = 'https://api.openai.com/v1';
export const defaultTextModel = 'gpt-5.6-terra';

/** What a person can set, and a form asks for. */
export const settingsEntries = {
  apiKey: settingsKey,
  baseUrl: settingsUrl,
  organization: settingsText(v.regex(/^[\w-]+$/, 'may hold letters, digits, - and _ only')),
  project: settingsText(v.regex(/^[\w-]+$/, 'may hold letters, digits, - and _ only')),
  transport: settingsTransport,
  api: v.optional(v.picklist(['images', 'responses'])),
  textModel: settingsText(),
  defaultModel: settingsText(),
};

/** Strict: a misspelt option is an error, not a silent default. */
export const optionsSchema = v.strictObject({
  ...settingsEntries,
  fetch: fetchOption,
});

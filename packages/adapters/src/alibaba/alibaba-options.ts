import { fetchOption } from '../http/fetch-option.ts';
import { settingsTransport } from '../profile/settings-transport.ts';
import * as v from 'valibot';
import { settingsKey } from '../profile/settings-key.ts';
import { settingsText } from '../profile/settings-text.ts';
import { settingsUrl } from '../profile/settings-url.ts';

/** Options of `alibaba`. */
export interface AlibabaOptions {
  /** Key of the account. Needed unless `transport` is `relay`. It goes into one header of requests to `baseUrl`. */
  apiKey?: string;
  /** Where the key is from. Default `singapore`. Keys of one region are not valid in the other. */
  region?: 'singapore' | 'beijing';
  /** Where the API begins. Default: by region. */
  baseUrl?: string;
  /**
   * `direct` (default): the key goes straight to the provider, for Node. `relay`: `baseUrl` is a server of yours, which adds the
   * key and hands out the pictures as its own.
   */
  transport?: 'direct' | 'relay';
  /** Model to offer first. Any id: one that is not known gets its family's capabilities. Default: the newest known. */
  defaultModel?: string;
  /** Used for every request. Default: the studio's. */
  fetch?: typeof globalThis.fetch;
}

export const baseUrls = {
  singapore: 'https://dashscope-intl.aliyuncs.com/api/v1',
  beijing: 'https://dashscope.aliyuncs.com/api/v1',
} as const;

/** What a person can set, and a form asks for. */
export const settingsEntries = {
  apiKey: settingsKey,
  region: v.optional(v.picklist(['singapore', 'beijing'])),
  baseUrl: settingsUrl,
  transport: settingsTransport,
  defaultModel: settingsText(),
};

/** Strict: a misspelt option is an error, not a silent default. */
export const optionsSchema = v.strictObject({
  ...settingsEntries,
  fetch: fetchOption,
});

import { fetchOption } from '../http/fetch-option.ts';
import { settingsTransport } from '../profile/settings-transport.ts';
import * as v from 'valibot';
import { settingsKey } from '../profile/settings-key.ts';
import { settingsText } from '../profile/settings-text.ts';
import { settingsUrl } from '../profile/settings-url.ts';

/** Options of `bytedance`. */
export interface BytedanceOptions {
  /** Key of the account. Needed unless `transport` is `relay`. It goes into one header of requests to `baseUrl`. */
  apiKey?: string;
  /** Which of the two clouds the key is from. Default `international` (BytePlus ModelArk); `china` is Volcengine Ark. */
  region?: 'international' | 'china';
  /** Where the API begins. Default: by region. */
  baseUrl?: string;
  /** `direct` (default): the key goes straight to the provider, for Node. `relay`: `baseUrl` is a server of yours, which adds the key. */
  transport?: 'direct' | 'relay';
  /** Model to offer first, or the id of an inference endpoint, `ep-…`. Default: the newest known. */
  defaultModel?: string;
  /** Used for every request. Default: the studio's. */
  fetch?: typeof globalThis.fetch;
}

export const baseUrls = {
  international: 'https://ark.ap-southeast.bytepluses.com/api/v3',
  china: 'https://ark.cn-beijing.volces.com/api/v3',
} as const;

/** What a person can set, and a form asks for. */
export const settingsEntries = {
  apiKey: settingsKey,
  region: v.optional(v.picklist(['international', 'china'])),
  baseUrl: settingsUrl,
  transport: settingsTransport,
  defaultModel: settingsText(),
};

/** Strict: a misspelt option is an error, not a silent default. */
export const optionsSchema = v.strictObject({
  ...settingsEntries,
  fetch: fetchOption,
});

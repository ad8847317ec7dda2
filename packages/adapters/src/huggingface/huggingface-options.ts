import { fetchOption } from '../http/fetch-option.ts';
import { settingsTransport } from '../profile/settings-transport.ts';
import * as v from 'valibot';
import { settingsKey } from '../profile/settings-key.ts';
import { settingsText } from '../profile/settings-text.ts';
import { settingsUrl } from '../profile/settings-url.ts';
import { providers, type ProviderName } from './provider-name.ts';

/** Options of `huggingface`. */
export interface HuggingfaceOptions {
  /** Token of the account, `hf_…`, or of a sign-in. Needed unless `transport` is `relay`. It goes into one header of requests to `baseUrl` and `hubUrl`. */
  apiKey?: string;
  /** Where the router of the providers is. Default `https://router.huggingface.co`. */
  baseUrl?: string;
  /** Where the hub is, which says who runs a model. Default `https://huggingface.co`. */
  hubUrl?: string;
  /** Who computes. Default: the first in the account's order that this adapter can speak to. `owner/name:provider` says it for one model. */
  provider?: ProviderName;
  /** Organisation to charge. Absent: the account itself. */
  billTo?: string;
  /** `direct` (default): the page calls the router with the token. `relay`: `baseUrl` is a server of yours, which adds the token. */
  transport?: 'direct' | 'relay';
  /** Model to offer first, `owner/name` or `owner/name:provider`. Default: the recommended one. */
  defaultModel?: string;
  /** First pause between two questions about a job, in milliseconds. Default 500. */
  pollIntervalMs?: number;
  /** Used for every request. Default: the studio's. */
  fetch?: typeof globalThis.fetch;
}

export const defaultBaseUrl = 'https://router.huggingface.co';
export const defaultHubUrl = 'https://huggingface.co';

/** What a person can set, and a form asks for. */
export const settingsEntries = {
  apiKey: settingsKey,
  baseUrl: settingsUrl,
  provider: v.optional(v.picklist(providers)),
  billTo: settingsText(v.regex(/^[\w.-]+$/, 'may hold letters, digits, dots, - and _ only')),
  transport: settingsTransport,
  defaultModel: settingsText(),
};

/** Strict: a misspelt option is an error, not a silent default. */
export const optionsSchema = v.strictObject({
  ...settingsEntries,
  hubUrl: settingsUrl,
  pollIntervalMs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  fetch: fetchOption,
});

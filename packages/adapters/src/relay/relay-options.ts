import { fetchOption } from '../http/fetch-option.ts';
import * as v from 'valibot';
import { settingsKey } from '../profile/settings-key.ts';
import { settingsServerUrl } from '../profile/settings-server-url.ts';
import { settingsText } from '../profile/settings-text.ts';

/** Options of `relay`. */
export interface RelayOptions {
  /** Where the relay is, such as `https://relay.example.com`, or a path of this site. http works on this machine and in your own network. */
  baseUrl: string;
  /** The token that the relay's operator gave to this person. It goes into one header of requests to `baseUrl`. */
  apiKey: string;
  /** Model to offer first, `adapter:model` as the relay calls it. Default: the relay's first. */
  defaultModel?: string;
  /** Name for people. Default `Relay`. */
  label?: string;
  /** Used for every request. Default: the studio's. */
  fetch?: typeof globalThis.fetch;
}

export const defaultLabel = 'Relay';

/** What a person can set, and a form asks for. */
export const settingsEntries = {
  baseUrl: settingsServerUrl,
  apiKey: settingsKey,
  defaultModel: settingsText(),
  label: settingsText(),
};

/** Strict: a misspelt option is an error, not a silent default. */
export const optionsSchema = v.strictObject({
  ...settingsEntries,
  fetch: fetchOption,
});

/** The options as they are used. */
export type RelaySettings = v.InferOutput<typeof optionsSchema>;

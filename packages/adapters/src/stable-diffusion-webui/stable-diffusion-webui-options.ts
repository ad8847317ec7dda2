import { fetchOption } from '../http/fetch-option.ts';
import * as v from 'valibot';
import { settingsKey } from '../profile/settings-key.ts';
import { settingsServerUrl } from '../profile/settings-server-url.ts';
import { settingsText } from '../profile/settings-text.ts';

/** Options of `stableDiffusionWebui`. */
export interface StableDiffusionWebuiOptions {
  /** Where the server is. Default `http://127.0.0.1:7860`. http works on this machine and in your own network. */
  baseUrl?: string;
  /** Name before the colon of `--api-auth`. Absent: the server asks for none. */
  username?: string;
  /** What stands after the colon of `--api-auth`. It goes into one header of requests to `baseUrl`. */
  password?: string;
  /** Checkpoint to offer first. Default: the one that is loaded. */
  defaultModel?: string;
  /** Sampler of all turns that do not name one. Default: the server's. `listSamplers` says which there are. */
  sampler?: string;
  /** Pause between two looks at how far it is, in milliseconds. Default 500. */
  progressIntervalMs?: number;
  /** Used for every request. Default: the studio's. */
  fetch?: typeof globalThis.fetch;
}

export const defaultBaseUrl = 'http://127.0.0.1:7860';

/** What a person can set, and a form asks for. */
export const settingsEntries = {
  baseUrl: settingsServerUrl,
  username: settingsText(v.regex(/^[^:]*$/, 'must not hold a colon')),
  password: settingsKey,
  defaultModel: settingsText(),
  sampler: settingsText(),
};

/** Strict: a misspelt option is an error, not a silent default. */
export const optionsSchema = v.strictObject({
  ...settingsEntries,
  progressIntervalMs: v.optional(v.pipe(v.number(), v.minValue(1)), 500),
  fetch: fetchOption,
});

/** The options as they are used. */
export type WebuiSettings = v.InferOutput<typeof optionsSchema>;

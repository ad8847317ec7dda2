import { fetchOption } from '../http/fetch-option.ts';
import { settingsTransport } from '../profile/settings-transport.ts';
import type { Capabilities } from '@pentimento/engine';
import * as v from 'valibot';
import { settingsKey } from '../profile/settings-key.ts';
import { settingsServerUrl } from '../profile/settings-server-url.ts';
import { settingsText } from '../profile/settings-text.ts';
import { type DialectName, dialects } from './dialects.ts';
import type { ImagesDialect } from './images-dialect.ts';

/** Options of `openaiCompatible`. */
export interface OpenaiCompatibleOptions {
  /** Where the API begins, such as `http://localhost:1234/v1`. http works on this machine and in your own network. */
  baseUrl: string;
  /** Which server it is, or how it differs from the original. Default `openai`. */
  dialect?: DialectName | ImagesDialect;
  /** Key, where the server wants one. It goes into one header of requests to `baseUrl`. */
  apiKey?: string;
  /** Model to offer first; any id works. Default: what the server lists. */
  defaultModel?: string;
  /** Hosts that results may be fetched from when the server answers with addresses: `cdn.example.com`, `.example.com`. Default: its own only. */
  resultHosts?: readonly string[];
  /** What its models can do where that is not what the dialect says. */
  capabilities?: Partial<Capabilities>;
  /** Name for people. Default `OpenAI-compatible server`. */
  label?: string;
  /** `relay`: a server of yours that is reached without CORS. Default `direct`. */
  transport?: 'direct' | 'relay';
  /** Used for every request. Default: the studio's. */
  fetch?: typeof globalThis.fetch;
}

export const defaultLabel = 'OpenAI-compatible server';

const dialectNames = Object.keys(dialects) as DialectName[];

/** What a person can set, and a form asks for. */
export const settingsEntries = {
  baseUrl: settingsServerUrl,
  dialect: v.optional(v.picklist(dialectNames)),
  apiKey: settingsKey,
  defaultModel: settingsText(),
  label: settingsText(),
  transport: settingsTransport,
};

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** Strict: a misspelt option is an error, not a silent default. */
export const optionsSchema = v.strictObject({
  ...settingsEntries,
  dialect: v.optional(v.union([v.picklist(dialectNames), v.custom<ImagesDialect>(isObject)])),
  resultHosts: v.optional(v.array(v.string())),
  capabilities: v.optional(v.custom<Partial<Capabilities>>(isObject)),
  fetch: fetchOption,
});

/** The options as they are used. */
export type CompatibleSettings = v.InferOutput<typeof optionsSchema>;

/** The dialect that these settings mean. */
export function dialectOf({ dialect = 'openai' }: Pick<CompatibleSettings, 'dialect'>): ImagesDialect {
  return typeof dialect === 'string' ? dialects[dialect] : dialect;
}

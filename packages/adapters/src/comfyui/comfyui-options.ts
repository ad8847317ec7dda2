import { fetchOption } from '../http/fetch-option.ts';
import * as v from 'valibot';
import { settingsKey } from '../profile/settings-key.ts';
import { settingsServerUrl } from '../profile/settings-server-url.ts';
import { settingsText } from '../profile/settings-text.ts';
import type { ComfyuiModel } from './comfyui-model.ts';
import type { GivenModel } from './given-model.ts';
import { workflowSchema } from './workflow-schema.ts';

/** Options of `comfyui`. */
export interface ComfyuiOptions {
  /** Where the server is. Default `http://127.0.0.1:8188`. http works on this machine and in your own network. */
  baseUrl?: string;
  /** Your own workflows, offered as models beside the checkpoints of the server. */
  models?: readonly GivenModel[];
  /** Model to offer first: one of `models`, or a checkpoint's file name. */
  defaultModel?: string;
  /** Token for a server behind a gate, sent as `Authorization: Bearer`. Live progress needs a gate that lets sockets through. */
  apiKey?: string;
  /** Used for every request. Default: the studio's. */
  fetch?: typeof globalThis.fetch;
  /** Used for live progress. Default: the platform's. Null: progress is asked for instead. */
  WebSocket?: typeof globalThis.WebSocket | null;
  /** Pause between two questions where there is no socket, in milliseconds. Default 1000. */
  pollIntervalMs?: number;
}

export const defaultBaseUrl = 'http://127.0.0.1:8188';

/** What a person can set, and a form asks for. */
export const settingsEntries = {
  baseUrl: settingsServerUrl,
  apiKey: settingsKey,
  defaultModel: settingsText(),
};

const edit = v.pipe(
  workflowSchema,
  v.check(
    ({ slots }) => slots.base !== undefined,
    "loads no picture to change: name its input in the slot 'base'",
  ),
);

const model = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.minLength(1)),
    label: v.optional(v.string()),
    generate: v.optional(workflowSchema),
    edit: v.optional(edit),
    capabilities: v.optional(v.record(v.string(), v.unknown())),
  }),
  v.check(
    ({ generate, edit: change }) => generate !== undefined || change !== undefined,
    'has no workflow: give one as `generate` or `edit`',
  ),
);

/** Strict: a misspelt option is an error, not a silent default. */
export const optionsSchema = v.strictObject({
  ...settingsEntries,
  models: v.optional(v.array(model), []),
  fetch: fetchOption,
  WebSocket: v.optional(
    v.nullable(v.custom<typeof globalThis.WebSocket>((value) => typeof value === 'function')),
  ),
  pollIntervalMs: v.optional(v.pipe(v.number(), v.minValue(1)), 1000),
});

/** The options as they are used. */
export type ComfyuiSettings = Omit<v.InferOutput<typeof optionsSchema>, 'models'> & {
  readonly models: readonly ComfyuiModel[];
};

import * as v from 'valibot';
import { settingsKey } from '../profile/settings-key.ts';
import { settingsServerUrl } from '../profile/settings-server-url.ts';
import { settingsText } from '../profile/settings-text.ts';
import type { ComfyuiModel } from './comfyui-model.ts';

/** Options of `comfyui`. */
export interface ComfyuiOptions {
  /** Where the server is. Default `http://127.0.0.1:8188`. http works on this machine and in your own network. */
  baseUrl?: string;
  /** Your own workflows, offered as models beside the checkpoints of the server. */
  models?: readonly ComfyuiModel[];
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

const slot = v.union([v.string(), v.array(v.string())]);
const workflow = v.pipe(
  v.strictObject({
    graph: v.record(
      v.string(),
      v.object({
        class_type: v.string(),
        inputs: v.record(v.string(), v.unknown()),
        _meta: v.optional(v.unknown()),
      }),
    ),
    slots: v.objectWithRest({ prompt: slot, references: v.optional(v.array(slot)) }, v.optional(slot)),
    maskAs: v.optional(v.picklist(['white', 'transparent', 'alpha-of-base'])),
    outputs: v.optional(v.array(v.string())),
  }),
  v.check(
    ({ graph, slots }) => addressesOf(slots).every((address) => isInput(graph, address)),
    'names a slot that its graph does not have',
  ),
);

function addressesOf(slots: Readonly<Record<string, unknown>>): string[] {
  return Object.values(slots).flatMap((value) =>
    Array.isArray(value) ? (value.flat() as string[]) : value === undefined ? [] : [value as string],
  );
}

function isInput(graph: Readonly<Record<string, unknown>>, address: string): boolean {
  return /^[^.]+\../.test(address) && address.slice(0, address.indexOf('.')) in graph;
}

/** Strict: a misspelt option is an error, not a silent default. */
export const optionsSchema = v.strictObject({
  ...settingsEntries,
  models: v.optional(
    v.array(
      v.strictObject({
        id: v.pipe(v.string(), v.minLength(1)),
        label: v.optional(v.string()),
        generate: v.optional(workflow),
        edit: v.optional(workflow),
        capabilities: v.optional(v.record(v.string(), v.unknown())),
      }),
    ),
    [],
  ),
  fetch: v.optional(v.custom<typeof globalThis.fetch>((value) => typeof value === 'function')),
  WebSocket: v.optional(
    v.nullable(v.custom<typeof globalThis.WebSocket>((value) => typeof value === 'function')),
  ),
  pollIntervalMs: v.optional(v.pipe(v.number(), v.minValue(1)), 1000),
});

/** The options as they are used. */
export type ComfyuiSettings = Omit<v.InferOutput<typeof optionsSchema>, 'models'> & {
  readonly models: readonly ComfyuiModel[];
};

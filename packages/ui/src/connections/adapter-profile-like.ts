import type { SettingsFieldLike } from './settings-field-like.ts';
import type { StandardSchemaLike } from './standard-schema-like.ts';

/** What a form needs to know of a back end before it is connected. The profiles of `@pentimento/adapters/registry` fit. */
export interface AdapterProfileLike {
  /** The adapter's id, first part of `adapter:model`. */
  readonly id: string;
  /** Name for people. */
  readonly label: string;
  /** One sentence: what it connects to. */
  readonly summary: string;
  /** Where to get a key. Absent: it needs none. */
  readonly keyUrl?: string;
  /** Where the key goes, in a sentence or two; words in backquotes are shown as code. Absent: not said. */
  readonly keyGoes?: string;
  /** What it cannot do, each a sentence. Absent: not said. */
  readonly limits?: readonly string[];
  /** Checks the settings as a person entered them: `''` counts as not given. */
  readonly schema: StandardSchemaLike;
  /** The settings as fields, in order. */
  readonly fields: readonly SettingsFieldLike[];
  /** The models that are known by name: suggestions for fields of the kind `model`. */
  readonly models: readonly { readonly id: string; readonly label: string }[];
}

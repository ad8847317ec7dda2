import type { ModelDescriptor } from '@pentimento/engine';
import type { SettingsField } from './settings-field.ts';
import type { StandardSchema } from './standard-schema.ts';

/**
 * What there is to know of an adapter without loading it to work: a form is built from it, and its page in
 * `docs/adapters/`. Every adapter's folder has a `profile.ts` that exports one as `profile`.
 */
export interface AdapterProfile {
  /** The adapter's id: its folder's name. */
  readonly id: string;
  /** Name for people. */
  readonly label: string;
  /** One sentence: what it connects to. */
  readonly summary: string;
  /** Where to get a key. Absent: it needs none. */
  readonly keyUrl?: string;
  /** Checks the settings as a person entered them, a Standard Schema: `''` counts as not given. */
  readonly schema: StandardSchema;
  /** The same settings as fields of a form, in order. Their names are options of the factory. Empty: it is made in code. */
  readonly fields: readonly SettingsField[];
  /** Where the key goes, in one or two sentences. */
  readonly keyGoes: string;
  /** How to set it up, at most five steps, each a sentence. */
  readonly setUp: readonly string[];
  /** What it cannot do, each a sentence. */
  readonly limits: readonly string[];
  /** The models that are known by name, the recommended one first. Others take the defaults of the last row. */
  readonly models: readonly ModelDescriptor[];
  /** What is assumed of a model whose name is not known. Absent: such a model cannot be used. */
  readonly unknownModel?: ModelDescriptor;
  /** Hosts that a page must be allowed to call (`connect-src`). */
  readonly hosts: readonly string[];
  /** Where the facts were read, and when (`YYYY-MM-DD`). */
  readonly sources: readonly { readonly text: string; readonly asOf: string }[];
}

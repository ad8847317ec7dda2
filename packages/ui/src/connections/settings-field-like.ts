/** One field of a back end's settings form. Shaped like the adapters' own, which this package does not know. */
export interface SettingsFieldLike {
  /** Name of the setting. */
  readonly name: string;
  /** What stands beside it. */
  readonly label: string;
  /** `secret`: never shown. `choice`: one of `choices`. `model`: one of the known models, or any text. */
  readonly kind: 'secret' | 'url' | 'text' | 'choice' | 'model';
  /** Whether nothing works without. A `transport` of `relay` stands in for a secret. */
  readonly isRequired: boolean;
  /** One sentence of help. */
  readonly help: string;
  /** What is meant when it is left empty. */
  readonly placeholder?: string;
  /** For `choice`: the values and their names for people; the first is the default. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

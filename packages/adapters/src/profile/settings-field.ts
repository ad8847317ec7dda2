/** One field of a settings form. */
export interface SettingsField {
  /** Name of the factory's option that it becomes. */
  readonly name: string;
  /** What stands beside it. */
  readonly label: string;
  /** `secret`: never shown, never stored unless asked. `choice`: one of `choices`. `model`: one of the adapter's models, or any text. */
  readonly kind: 'secret' | 'url' | 'text' | 'choice' | 'model';
  /** Whether the adapter cannot work without. */
  readonly isRequired: boolean;
  /** One sentence of help. */
  readonly help: string;
  /** What happens when it is left empty, such as the default's value. Absent: nothing. */
  readonly placeholder?: string;
  /** For `choice`: the values and their names for people; the first is the default. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

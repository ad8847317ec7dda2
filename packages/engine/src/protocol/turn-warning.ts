/** Something that could not be honoured as asked, said out loud. Data, not an error. */
export interface TurnWarning {
  /** `unsupported`: ignored. `degraded`: done in a lesser way. `other`: see the details. */
  kind: 'unsupported' | 'degraded' | 'other';
  /** The request field or feature concerned, such as `seed` or `mask`. */
  feature: string;
  /** One sentence for people: what was not honoured and what was done instead. */
  details: string;
}

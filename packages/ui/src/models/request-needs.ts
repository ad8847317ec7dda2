/** What a request needs of a model at the least. */
export interface RequestNeeds {
  /** Whether it changes a picture, rather than making a new one. */
  hasBase: boolean;
  /** How many further pictures go along. */
  referenceCount: number;
}

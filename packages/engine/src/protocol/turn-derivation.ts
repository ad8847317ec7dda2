/** A stored picture of an earlier turn was taken: the model's own instead of the composite, or another candidate. */
export interface AdoptedDerivation {
  kind: 'adopted';
  /** The turn whose picture it is: this turn's parent. */
  turn: string;
  /** Which of its pictures. */
  role: 'composite' | 'raw';
  /** Which candidate, from 0. */
  candidate: number;
}

/** The instructions since an anchor were run again from the anchor's picture, in one go. */
export interface ReanchoredDerivation {
  kind: 'reanchored';
  /** The anchor: the turn whose picture it started from. */
  anchor: string;
}

/** Where a turn comes from that no person's instruction to a model made. Such turns name nothing new. */
export type TurnDerivation = AdoptedDerivation | ReanchoredDerivation;

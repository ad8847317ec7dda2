/** Why a connection does not work, as far as a page can tell. */
export type ConnectionProblem =
  /** The key is missing, wrong or not allowed to do this. */
  | 'wrong-key'
  /** This device has no network. */
  | 'offline'
  /** A page that came by https may not call an http address. */
  | 'insecure'
  /** Something answers there and does not let this page read it. */
  | 'cors'
  /** Nothing answers there. */
  | 'silent'
  /** Nothing answers there, or it does not let this page read it: this page cannot tell. */
  | 'silent-or-cors'
  /** The provider's own address cannot be reached although there is a network. */
  | 'blocked'
  /** Something else than what was expected answers there. */
  | 'wrong-address'
  | 'rate-limited'
  /** The account has no credit. */
  | 'unpaid'
  /** The provider has trouble. */
  | 'down'
  /** It took too long. */
  | 'late'
  /** None of these: see what was said. */
  | 'other';

/** What a test of a connection found. */
export type ConnectionDiagnosis =
  | {
      readonly works: true;
      /** How many models it offers. */
      readonly modelCount: number;
      /** Whether it was asked. False: it has nothing that can be asked for free, so the key was not tested. */
      readonly wasAsked: boolean;
    }
  | {
      readonly works: false;
      readonly problem: ConnectionProblem;
      /** Where it was looked for. Absent: not known. */
      readonly address?: string;
      /** What the adapter said of it. Never holds a key. */
      readonly said: string;
    };

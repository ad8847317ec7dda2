/** What lies over the studio: the report of a turn, two pictures side by side, or what can be connected. */
export type StudioSheet =
  | { kind: 'report'; turnId: string }
  | { kind: 'compare'; turnId: string; with: 'before' | 'any' }
  | { kind: 'connections' };

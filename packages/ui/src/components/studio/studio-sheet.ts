/** What lies over the studio: the report of a turn, or two pictures side by side. */
export type StudioSheet =
  | { kind: 'report'; turnId: string }
  | { kind: 'compare'; turnId: string; with: 'before' | 'any' };

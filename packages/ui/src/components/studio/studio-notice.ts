/** A line across the top of the studio that asks for attention. */
export interface StudioNotice {
  text: string;
  /** `bad`: something failed. `info`: something to know. */
  tone: 'bad' | 'info';
  actions: { label: string; act: () => void }[];
}

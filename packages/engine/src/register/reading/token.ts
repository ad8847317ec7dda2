/** A word, a mark, or a whole quotation, with its place in the text. */
export interface Token {
  /** What it is. A quotation is never read: it is text to draw. */
  kind: 'word' | 'mark' | 'quotation';
  /** In lower case, with straight apostrophes. */
  text: string;
  /** Where it starts, in UTF-16 units. */
  start: number;
  /** Where it ends. */
  end: number;
}

/** A picture of a session that can be compared. */
export interface PictureChoice {
  /** Id of the picture. */
  id: string;
  /** What it is called. */
  label: string;
  /** Width in pixels. Absent: not known, for pictures that were brought in. */
  width?: number;
  /** Height in pixels. */
  height?: number;
}

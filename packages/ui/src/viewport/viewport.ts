/** How a picture lies in its frame: picture pixel p is shown at `p × scale + (x, y)`, in CSS pixels. */
export interface Viewport {
  /** CSS pixels per picture pixel. */
  scale: number;
  /** Where the picture's left edge lies in the frame. */
  x: number;
  /** Where the picture's upper edge lies in the frame. */
  y: number;
}

/** One channel's correction. All values in 8-bit steps. */
export interface ChannelCorrection {
  /** Float32Array, [257]: what to add at each value of the channel itself; the last entry repeats. */
  curve: Float32Array;
  /** What to add for each step that the next channel (R→G→B→R) lies above this one: a change of saturation. */
  next: number;
  /** The same for the channel after the next. */
  afterNext: number;
  /** A slowly varying cast: what to add for x, y, xy, x² and y², which run from −1 to 1 over the picture. */
  field: readonly [x: number, y: number, xy: number, xx: number, yy: number];
}

/** What turns the tones of the result into those of the parent. */
export interface ToneModel {
  /** Red, green and blue. */
  channels: readonly [ChannelCorrection, ChannelCorrection, ChannelCorrection];
  /** Nothing is to be corrected. */
  isIdentity: boolean;
}

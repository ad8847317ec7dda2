/** A shape of a picture: a provider's name for it, such as `16:9`, and its size in pixels at a resolution of scale 1. */
export interface Shape {
  readonly aspectRatio: string;
  readonly width: number;
  readonly height: number;
}

/** A resolution: a provider's name for it, such as `2K`, and how many times as long as at scale 1 each side is. */
export interface Resolution {
  readonly name: string;
  readonly scale: number;
}

/** What a model makes that is asked for by shape and resolution instead of pixels. */
export interface ShapeChoice {
  /** Empty: it has no choice. */
  readonly shapes: readonly Shape[];
  /** Smallest first. Empty: it has no choice, and makes scale 1. */
  readonly resolutions: readonly Resolution[];
}

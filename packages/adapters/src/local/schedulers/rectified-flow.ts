/** A walk from noise (time 0) to the picture (time 1). */
export interface RectifiedFlow {
  /** Time of every step, 0 to 1, `[steps]`. */
  readonly times: readonly number[];
  /** The sample after a step, from the picture that the network expects at its end. Shapes are free, but alike. */
  step(picture: Float32Array, index: number, sample: Float32Array): Float32Array;
}

/** Options of `rectifiedFlow`. */
export interface RectifiedFlowOptions {
  /** How many steps, at least 1. */
  steps: number;
  /** Shift of the schedule towards noise, as `shift` of flow-matching schedulers. Default 1: even steps. */
  shift?: number;
}

/**
 * Euler steps of rectified flow for a network that predicts the picture itself:
 * x ← x + (picture − x) / (1 − t) · Δt.
 * Source: Liu et al., "Flow straight and fast", arXiv 2209.03003, with time running from noise to data; the shift is
 * that of Esser et al., arXiv 2403.03206, section 5.3.2.
 */
export function rectifiedFlow({ steps, shift = 1 }: RectifiedFlowOptions): RectifiedFlow {
  const times = Array.from({ length: steps }, (_, index) => shiftedTime(index / steps, shift));
  return {
    times,
    step(picture, index, sample) {
      const time = times[index] ?? 0;
      const next = times[index + 1];
      // The last step ends on the picture: computing it would only add rounding.
      if (next === undefined) return picture.slice();
      const share = (next - time) / (1 - time);
      return sample.map((value, element) => value + ((picture[element] ?? 0) - value) * share);
    },
  };
}

function shiftedTime(time: number, shift: number): number {
  const sigma = 1 - time;
  return 1 - (shift * sigma) / (1 + (shift - 1) * sigma);
}

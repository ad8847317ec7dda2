import * as v from "valibot";

const numbers = v.pipe(v.array(v.number()), v.maxLength(4096));

/**
 * One denoising step with fixed inputs and stored results. `sample` is the noise of `seed`; the picture to edit is
 * that of `seed + 1`, clipped to the pixel range (absent `hasSource`: no picture, as for a new one).
 */
export const selfTest = v.object({
  instruction: v.pipe(v.string(), v.maxLength(1000)),
  seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 32 - 2)),
  /** Time of the step, 0 (noise) to 1. */
  time: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  hasSource: v.optional(v.boolean(), false),
  /** Positions in the flat `picture` output, and the values there. */
  positions: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.maxLength(4096)),
  picture: numbers,
});

/** Fixed step of the start-up check. */
export type SelfTest = v.InferOutput<typeof selfTest>;

import * as v from 'valibot';

const integer = (least: number, most: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most)));

/** Options of a turn, `options['black-forest-labs']` of its request. What the model does not take is reported and left out. */
export const turnOptionsSchema = v.strictObject({
  /** How much the provider lets pass, 0 (strictest) to 6; FLUX.3 goes to 4. Default: the provider's 2. */
  safetyTolerance: integer(0, 6),
  /** Format of the result; FLUX.3 gives PNG always. Default `png`, the one without loss. */
  outputFormat: v.optional(v.picklist(['png', 'jpeg'])),
  /** Lets FLUX.3 look things up on the web before it draws. Default off: a prompt goes nowhere else unless a person says so. */
  grounding: v.optional(v.boolean()),
  /** Lets the provider rewrite the prompt. FLUX.2 and Fill. Default: the provider's. */
  promptUpsampling: v.optional(v.boolean()),
  /** Denoising steps. FLUX.2 flex and Fill. Default 50. */
  steps: integer(1, 50),
  /** How closely the prompt is followed. FLUX.2 flex (1.5 to 10) and Fill (1.5 to 100). */
  guidance: v.optional(v.pipe(v.number(), v.minValue(1.5), v.maxValue(100))),
});

/** The adapter's own options of a turn. */
export type BlackForestLabsTurnOptions = v.InferOutput<typeof turnOptionsSchema>;

import * as v from 'valibot';

/** Options of a turn, `options.fal` of its request. */
export const turnOptionsSchema = v.strictObject({
  /** Format of the result. Default `png`, the one without loss. */
  outputFormat: v.optional(v.picklist(['png', 'jpeg'])),
  /** Further inputs of the model, as its page names them, such as `{ guidance_scale: 4 }`. They win over what is sent otherwise. */
  input: v.optional(v.record(v.string(), v.unknown())),
});

/** The adapter's own options of a turn. */
export type FalTurnOptions = v.InferOutput<typeof turnOptionsSchema>;

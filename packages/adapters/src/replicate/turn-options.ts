import * as v from 'valibot';

/** Options of a turn, `options.replicate` of its request. */
export const turnOptionsSchema = v.strictObject({
  /** Format of the result, where the model lets one choose. Default `png`, the one without loss. */
  outputFormat: v.optional(v.picklist(['png', 'jpg', 'webp'])),
  /** Further inputs of the model, as its page names them, such as `{ guidance: 4 }`. They win over what is sent otherwise. */
  input: v.optional(v.record(v.string(), v.unknown())),
});

/** The adapter's own options of a turn. */
export type ReplicateTurnOptions = v.InferOutput<typeof turnOptionsSchema>;

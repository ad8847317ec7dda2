import * as v from 'valibot';

/** Options of a turn, `options.xai` of its request. */
export const turnOptionsSchema = v.strictObject({
  /** More looks better, takes longer and costs more. From 2.0 on. Default: the provider decides. */
  quality: v.optional(v.picklist(['low', 'medium', 'high'])),
  /** Resolution of the result. Default: the one nearest to the wanted size, else to the base; else `1k`. */
  resolution: v.optional(v.picklist(['1k', '1.5k', '2k'])),
  /** An id of the end user for the provider's abuse detection, hashed by you. */
  user: v.optional(v.string()),
});

/** The adapter's own options of a turn. */
export type XaiTurnOptions = v.InferOutput<typeof turnOptionsSchema>;

import * as v from 'valibot';

const integer = (least: number, most: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most)));

/** Options of a turn, `options.openai` of its request. */
export const turnOptionsSchema = v.strictObject({
  /** More looks better, takes longer and costs more. `xhigh` and `max` from 2.5 on. Default: the provider decides. */
  quality: v.optional(v.picklist(['auto', 'low', 'medium', 'high', 'xhigh', 'max'])),
  /** How much the model plans, from 2.6 on. More may change what was not asked for. Default `low` with a mask, else the provider's. */
  complexity: v.optional(v.picklist(['low', 'medium', 'high'])),
  /** How closely 1.5 keeps to the given pictures. Default `high`. Later models always do, and take no such option. */
  inputFidelity: v.optional(v.picklist(['low', 'high'])),
  /** How strict the provider's content check is. Default `auto`. */
  moderation: v.optional(v.picklist(['auto', 'low'])),
  /** Format of the result. Default `png`, the only one without loss. */
  outputFormat: v.optional(v.picklist(['png', 'webp', 'jpeg'])),
  /** 0 to 100, for `webp` and `jpeg`. Default 100. */
  outputCompression: integer(0, 100),
  /** Previews on the way, 0 to 3, each for 100 output tokens more. Default 2; none with several candidates. */
  partialImages: integer(0, 3),
  /** An id of the end user for the provider's abuse detection, hashed by you. */
  safetyIdentifier: v.optional(v.string()),
});

/** The adapter's own options of a turn. */
export type OpenaiTurnOptions = v.InferOutput<typeof turnOptionsSchema>;

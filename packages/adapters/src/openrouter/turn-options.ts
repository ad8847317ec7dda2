import * as v from 'valibot';

/** Options of a turn, `options.openrouter` of its request. */
export const turnOptionsSchema = v.strictObject({
  /** More looks better, takes longer and costs more. Models without a choice ignore it. Default: the model's. */
  quality: v.optional(v.picklist(['auto', 'low', 'medium', 'high', 'xhigh', 'max'])),
  /** Resolution of the result. Default: the one nearest to the wanted size, else to the base; else the model's. */
  resolution: v.optional(v.picklist(['512', '1K', '2K', '4K'])),
  /** Format of the result. Default `png`, the only one without loss, where the model lets choose. */
  outputFormat: v.optional(v.picklist(['png', 'webp', 'jpeg'])),
  /** 0 to 100, for `webp` and `jpeg`. Default: the provider's. */
  outputCompression: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))),
  /** Which providers may serve the turn, and options of theirs: passed on as `provider`. Default: OpenRouter chooses. */
  provider: v.optional(v.record(v.string(), v.unknown())),
  /** Whether passing pictures are asked for, where the model shows any. Default true. */
  previews: v.optional(v.boolean()),
});

/** The adapter's own options of a turn. */
export type OpenrouterTurnOptions = v.InferOutput<typeof turnOptionsSchema>;

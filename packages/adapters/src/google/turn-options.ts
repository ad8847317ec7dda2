import * as v from 'valibot';

/** Options of a turn, `options.google` of its request. */
export const turnOptionsSchema = v.strictObject({
  /** Resolution of the result. More costs more. Default: the one nearest to the wanted size, else to the base; else `1K`. */
  imageSize: v.optional(v.picklist(['1K', '2K', '4K'])),
  /** How much the model thinks before it draws. Which ones a model takes differs. Default: the model's. */
  thinkingLevel: v.optional(v.picklist(['minimal', 'low', 'medium', 'high'])),
  /** Whether the pictures that the model tries out while it thinks come as previews. Default true, where it shows any. */
  previews: v.optional(v.boolean()),
});

/** The adapter's own options of a turn. */
export type GoogleTurnOptions = v.InferOutput<typeof turnOptionsSchema>;

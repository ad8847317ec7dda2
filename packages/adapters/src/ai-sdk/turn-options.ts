import * as v from 'valibot';

/** Options of a turn, `options['ai-sdk']` of its request. */
export const turnOptionsSchema = v.strictObject({
  /** The vendor's own options, as the AI SDK takes them: `{ openai: { quality: 'high' } }`. The vendor's package checks them. */
  providerOptions: v.optional(v.record(v.string(), v.record(v.string(), v.unknown()))),
});

/** The adapter's own options of a turn. */
export type AiSdkTurnOptions = v.InferOutput<typeof turnOptionsSchema>;

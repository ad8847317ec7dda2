import * as v from 'valibot';
import { wireErrorSchema } from './wire-error.ts';
import { wirePictureSchema } from './wire-picture.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * An event of a job on its way to the adapter: the protocol's own, with pictures as addresses; `error` ends a job that failed.
 * Tolerant: fields that are not known here are dropped, kinds that are not known are passed over.
 */
export const wireEventSchema = v.variant('type', [
  v.object({ type: v.literal('queue-update'), position: count }),
  v.object({ type: v.literal('progress'), value: v.number(), stage: v.string() }),
  v.object({ type: v.literal('text-delta'), text: v.string() }),
  v.object({ type: v.literal('image-preview'), image: wirePictureSchema, index: count }),
  v.object({
    type: v.literal('image'),
    image: wirePictureSchema,
    candidate: count,
    /** As `encodeMask` writes it. */
    changeMap: v.exactOptional(wirePictureSchema),
    seed: v.exactOptional(v.number()),
  }),
  v.object({
    type: v.literal('warning'),
    kind: v.picklist(['unsupported', 'degraded', 'other']),
    feature: v.string(),
    details: v.string(),
  }),
  v.object({
    type: v.literal('usage'),
    inputTokens: v.exactOptional(v.number()),
    outputTokens: v.exactOptional(v.number()),
    steps: v.exactOptional(v.number()),
    backend: v.exactOptional(v.string()),
    modelHash: v.exactOptional(v.string()),
    computeMs: v.exactOptional(v.number()),
    costUsd: v.exactOptional(v.number()),
  }),
  v.object({
    type: v.literal('provider-state'),
    opaque: v.unknown(),
    expiresAt: v.exactOptional(v.number()),
  }),
  v.object({ type: v.literal('error'), error: wireErrorSchema }),
  v.object({ type: v.literal('turn-end') }),
]);

/** See `wireEventSchema`. */
export type WireEvent = v.InferOutput<typeof wireEventSchema>;

const knownTypes: readonly string[] = wireEventSchema.options.map(({ entries }) => entries.type.literal);

/** A kind that came later. What is known and not whole must not pass for one: a lost picture would be paid for again. */
const laterEventSchema = v.pipe(
  v.object({
    type: v.pipe(
      v.string(),
      v.check((type) => !knownTypes.includes(type)),
    ),
  }),
  v.transform(() => undefined),
);

/** An event with its number in the job, from 1: what `Last-Event-ID` says. */
export const wireEntrySchema = v.object({
  sequence: v.pipe(v.number(), v.integer(), v.minValue(1)),
  event: v.union([wireEventSchema, laterEventSchema]),
});

/** An event with its number. */
export interface WireEntry {
  readonly sequence: number;
  readonly event: WireEvent;
}

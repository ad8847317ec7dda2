import * as v from 'valibot';

const pictureName = v.pipe(v.string(), v.regex(/^picture-\d{1,2}$/));
const side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_536));

/**
 * A turn without its pictures, which are files of the same form, by name. Strict: what is not known here would be dropped
 * silently. There is no `pending` in it: what a provider was asked before is the relay's own knowledge.
 */
export const turnSchema = v.strictObject({
  /** `adapter:model` of the server. */
  model: v.pipe(v.string(), v.minLength(3), v.maxLength(200)),
  instruction: v.pipe(v.string(), v.minLength(1), v.maxLength(32_000)),
  preserveList: v.pipe(v.array(v.pipe(v.string(), v.maxLength(1000))), v.maxLength(200)),
  base: v.exactOptional(pictureName),
  references: v.pipe(
    v.array(
      v.strictObject({
        image: pictureName,
        role: v.picklist(['content', 'style', 'palette', 'character']),
      }),
    ),
    v.maxLength(32),
  ),
  mask: v.exactOptional(pictureName),
  markup: v.exactOptional(pictureName),
  candidates: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
  size: v.exactOptional(v.strictObject({ width: side, height: side })),
  seed: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 32 - 1))),
  strength: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  background: v.exactOptional(v.picklist(['transparent', 'opaque'])),
  /** Options of the adapter on the server, which checks them. */
  options: v.exactOptional(v.unknown()),
  /** As the relay gave it, sealed. */
  providerState: v.exactOptional(v.unknown()),
});

/** See `turnSchema`. */
export type WireTurn = v.InferOutput<typeof turnSchema>;

import * as v from 'valibot';

/** A picture of a job: not the bytes, but where they are and how to know them. */
export const wirePictureSchema = v.object({
  /** SHA-256 of its bytes, 64 hexadecimal digits; the last part of its address. */
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  byteLength: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** See `wirePictureSchema`. */
export type WirePicture = v.InferOutput<typeof wirePictureSchema>;

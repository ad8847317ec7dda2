import * as v from 'valibot';

/** ULID: 26 digits of Crockford's base 32, the first at most 7. */
export const idSchema = v.pipe(v.string(), v.regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/));

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** A whole number, 0 or more. */
export const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Milliseconds since 1970. */
export const timeSchema = v.pipe(v.number(), v.minValue(0));

/** US dollars. */
export const moneySchema = v.pipe(v.number(), v.minValue(0));

/** A name that somebody chose, of any length. */
export const nameSchema = v.string();

const side = v.pipe(v.number(), v.integer(), v.minValue(1));

/** Width and height in pixels. */
export const sizeSchema = { width: side, height: side };

import * as v from 'valibot';

/** Path of a file beside its manifest: plain names with single slashes, so that it can never lead elsewhere. */
export const relativePath = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(
    /^[A-Za-z0-9_][A-Za-z0-9_.-]*(\/[A-Za-z0-9_][A-Za-z0-9_.-]*)*$/,
    "must be a plain relative path, without '..', scheme or leading slash",
  ),
);

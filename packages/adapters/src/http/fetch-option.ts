import * as v from 'valibot';

/** The option `fetch` of every adapter. */
export const fetchOption = v.optional(
  v.custom<typeof globalThis.fetch>((value) => typeof value === 'function'),
);

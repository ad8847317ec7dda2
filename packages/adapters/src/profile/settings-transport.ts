import * as v from 'valibot';

/** Straight to the provider, or through a server of one's own that adds the key. */
export const settingsTransport = v.optional(v.picklist(['direct', 'relay']));
